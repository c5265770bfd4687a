package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Table;

/**
 * An immutable version of what a service runs.
 *
 * @param place the location it can be used in, see {@link #key}
 */
record RevisionRow(String place, RevisionId id, TaskSpec specification) {
    static final Table<RevisionRow> TABLE =
            new Table<>("revisions", RevisionRow::key, RevisionRow::write, RevisionRow::read);

    static String place(Location location) {
        return location.account() + "/" + location.region();
    }

    static String key(Location location, RevisionId id) {
        return place(location) + "/" + id;
    }

    private String key() {
        return place + "/" + id;
    }

    private static RevisionRow read(Fields fields) {
        return new RevisionRow(fields.text("place"), new RevisionId(fields.text("id")), TaskSpecFormat.read(fields));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("place", place)
                .put("id", id.value())
                .putAll(TaskSpecFormat.write(specification))
                .build();
    }
}
