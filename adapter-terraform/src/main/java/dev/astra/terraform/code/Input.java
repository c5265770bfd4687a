package dev.astra.terraform.code;

import dev.astra.hcl.HclCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value that Astra keeps up to date. */
sealed interface Input {

    /** How it is written where nothing is yet. */
    HclCode code();

    /** A value that is replaced as a whole. */
    record Whole(HclCode code) implements Input {}

    /**
     * An object of which each named member is kept up to date, and any other stays.
     *
     * @param gone the members that must not be there
     */
    record Roster(SequencedMap<String, Input> members, List<String> gone) implements Input {
        public Roster {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
            gone = List.copyOf(gone);
        }

        @Override
        public HclCode code() {
            return new Members(members).code();
        }
    }

    /** An object of which each member is kept up to date, so that comments between them stay. */
    record Members(SequencedMap<String, Input> members) implements Input {
        public Members {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        @Override
        public HclCode code() {
            var attributes = new LinkedHashMap<String, HclCode>();
            for (Map.Entry<String, Input> member : members.entrySet()) {
                attributes.put(member.getKey(), member.getValue().code());
            }
            return HclCode.object(attributes);
        }
    }
}
