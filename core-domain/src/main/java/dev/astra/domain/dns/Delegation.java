package dev.astra.domain.dns;

import java.util.List;
import java.util.Locale;

/** Where the zone above a zone sends whoever asks for it. */
public sealed interface Delegation {

    /**
     * The zone is answered for somewhere.
     *
     * @param servers the names of the servers, in lower case, without a trailing dot, sorted
     */
    record To(List<String> servers) implements Delegation {
        public To {
            servers = names(servers);
        }
    }

    /** Nobody answers for the zone. */
    record Nowhere() implements Delegation {}

    /**
     * It cannot be found out from here.
     *
     * @param why for example that no name server answers
     */
    record Unchecked(String why) implements Delegation {}

    /** Server names in the one form in which they can be compared. */
    static List<String> names(List<String> servers) {
        return servers.stream()
                .map(server -> server.toLowerCase(Locale.ROOT))
                .map(server -> server.endsWith(".") ? server.substring(0, server.length() - 1) : server)
                .sorted()
                .distinct()
                .toList();
    }
}
