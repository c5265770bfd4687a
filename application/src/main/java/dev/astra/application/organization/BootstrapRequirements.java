package dev.astra.application.organization;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.network.NetworkPlan;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.domain.organization.Organization;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to hold before anything of an organization is made. */
final class BootstrapRequirements {
    private final BootstrapOrganization.Command command;

    BootstrapRequirements(BootstrapOrganization.Command command) {
        this.command = command;
    }

    /** A further run works on the organization there is, and on no other. */
    void requireSame(Organization known) {
        if (!known.name().equals(command.name())) {
            throw Failures.alreadyExists("Organization", known.name().value(), "one Astra home serves one organization")
                    .next("Run astra init without --organization, or set ASTRA_HOME to another folder.")
                    .exception();
        }
        requireUnchanged(known, "provider", known.provider(), command.provider());
        requireUnchanged(
                known, "region", known.region().value(), command.region().value());
        requireUnchanged(
                known, "domain", known.domain().value(), command.domain().value());
    }

    private static void requireUnchanged(Organization known, String what, String present, String wanted) {
        if (!present.equals(wanted)) {
            throw Failures.invalid(
                            "The " + what + " of organization '" + known.name() + "' cannot be changed",
                            "it is " + present + ", not " + wanted)
                    .next("Run astra init without --" + what + ".")
                    .exception();
        }
    }

    /**
     * A further run has to reach the organization that the first one made, and must not make another.
     *
     * @param reached the organization that the credentials in use belong to, or null when they belong to none
     */
    void requireSameCloud(Organization known, @Nullable CloudOrganization reached) {
        if (reached == null || !reached.management().equals(known.management())) {
            String other = reached == null ? "to no organization" : "to that of account " + reached.management();
            throw Failures.invalid(
                            "Organization '" + known.name() + "' cannot be reached",
                            "its management account is " + known.management() + ", and the credentials in use belong "
                                    + other)
                    .next("Use credentials of account " + known.management() + ".")
                    .exception();
        }
    }

    /** Every name that will be derived is tried, so that none turns out impossible half-way. */
    void requireUsableNames() {
        Set<AccountName> seen = new HashSet<>();
        for (AccountName environment : command.environments()) {
            if (environment.reserved()) {
                throw unusable(environment, "that name is reserved");
            }
            if (!seen.add(environment)) {
                throw unusable(environment, "it is named twice");
            }
            command.mailbox().tagged(environment.value());
            command.domain().child(environment.value());
        }
        if (seen.isEmpty()) {
            throw Failures.invalid("The organization cannot be set up", "it has no environment")
                    .next("Name one at least with --environments.")
                    .exception();
        }
    }

    private static RuntimeException unusable(AccountName environment, String why) {
        return Failures.invalid("The environment '" + environment + "' cannot be made", why)
                .next("Choose other names with --environments.")
                .exception();
    }

    void requireEnoughZones(List<String> zones) {
        if (zones.size() < NetworkPlan.ZONES) {
            throw Failures.invalid(
                            "The region '" + command.region() + "' cannot be used",
                            "a network spans " + NetworkPlan.ZONES + " zones, and it has " + zones.size())
                    .next("Choose another region with --region.")
                    .exception();
        }
    }
}
