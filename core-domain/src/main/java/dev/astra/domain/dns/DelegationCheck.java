package dev.astra.domain.dns;

import dev.astra.domain.account.DomainName;
import java.util.List;
import java.util.Set;

/**
 * A zone, the servers that answer for it, and where the zone above sends people.
 *
 * @param expected the zone's own servers
 */
public record DelegationCheck(DomainName zone, List<String> expected, Delegation found) {
    public DelegationCheck {
        expected = Delegation.names(expected);
    }

    /** How the two agree. */
    public enum State {
        DELEGATED,
        /** To other servers, or to others as well. */
        ELSEWHERE,
        MISSING,
        UNCHECKED
    }

    /** Fewer servers than the zone has are enough: each of them knows all of it. */
    public State state() {
        return switch (found) {
            case Delegation.To(var servers) ->
                Set.copyOf(expected).containsAll(servers) ? State.DELEGATED : State.ELSEWHERE;
            case Delegation.Nowhere() -> State.MISSING;
            case Delegation.Unchecked(var why) -> State.UNCHECKED;
        };
    }

    /** The servers people are sent to; none where that is unknown. */
    public List<String> servers() {
        return found instanceof Delegation.To(var servers) ? servers : List.of();
    }
}
