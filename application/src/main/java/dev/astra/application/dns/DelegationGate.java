package dev.astra.application.dns;

import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.dns.DelegationLookup;

/** Holds back what needs a certificate: for a name that nobody is led to, none is ever issued. */
public final class DelegationGate {
    private final Delegations delegations;

    public DelegationGate(Delegations delegations) {
        this.delegations = delegations;
    }

    /**
     * Passes when the zone is delegated, and when that cannot be checked from here.
     *
     * @param what what waits behind the gate, for example {@code The service 'testbed'}
     * @param domain the organization's domain, which the zone is below
     * @throws AstraException CONFLICT naming the records that are missing
     */
    public void pass(String what, DomainName zone, DomainName domain, Cloud cloud, JournaledOperation operation) {
        DelegationLookup lookup = delegations.lookup(cloud);
        operation.always(
                "check delegation of " + zone, () -> required(what, zone, domain, lookup), DelegationGate::outcome);
    }

    private static Delegation required(String what, DomainName zone, DomainName domain, DelegationLookup lookup) {
        Delegation found = lookup.look(zone);
        if (found instanceof Delegation.Nowhere) {
            throw missing(what, zone, domain, lookup.look(domain) instanceof Delegation.Nowhere);
        }
        return found;
    }

    private static AstraException missing(String what, DomainName zone, DomainName domain, boolean atRegistrar) {
        String records =
                atRegistrar ? domain + " are missing at its registrar" : zone + " are missing in the zone " + domain;
        return Failure.of(
                        CoreError.NOT_DELEGATED,
                        what + " was not created",
                        "its certificate would never be issued, for the NS records of " + records)
                .next(atRegistrar ? "See which records to set: astra dns check" : "Run astra init, which sets them.")
                .next("Then run the same command again; nothing has been made yet.")
                .exception();
    }

    private static String outcome(Delegation delegation) {
        return switch (delegation) {
            case Delegation.To(var servers) -> "";
            case Delegation.Nowhere() -> "missing";
            case Delegation.Unchecked(var why) -> "could not be checked: " + why;
        };
    }
}
