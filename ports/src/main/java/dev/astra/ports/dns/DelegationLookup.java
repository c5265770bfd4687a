package dev.astra.ports.dns;

import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.Delegation;

/** Asks the name system who answers for a zone. */
public interface DelegationLookup {

    /**
     * What the zone above says now; an older answer kept somewhere on the way may be given where that zone cannot be asked
     * itself. The answer comes within ten seconds, and where there is no network it is {@link Delegation.Unchecked}.
     */
    Delegation look(DomainName zone);
}
