package dev.astra.cli.organization;

import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.cli.console.Style;
import dev.astra.cli.dns.DelegationText;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.dns.DelegationCheck.State;
import java.util.stream.Collectors;

/** What {@code astra init} says before and after its work. */
final class InitText {
    private InitText() {}

    static String announcement(BootstrapOrganization.Command command) {
        String environments =
                command.environments().stream().map(AccountName::value).collect(Collectors.joining(", "));
        return """
                ├─ Astra will set up the following for %s:
                │    • Accounts: management, %s; each environment apart from the others.
                │    • Single sign-on with roles: read_only, global_admin and one admin per environment.
                │    • Networks: a /16 for each environment in %s, over three zones, none overlapping.
                │    • DNS: a zone for %s and one below it for each environment.
                │    • A container cluster in each environment.
                │    • Terraform code for all of it in %s
                │  What is there already stays as it is.""".formatted(command.name(), environments, command.region(), command.domain(), command.terraformRoot());
    }

    static String summary(BootstrapOrganization.Result result, BootstrapOrganization.Command command, Style style) {
        var text = new StringBuilder();
        String outcome = result.changes() == 0
                ? "Everything is there already; nothing has been changed."
                : "Your organization is set up.";
        text.append("├── %s %s\n".formatted(style.good("✓"), outcome));
        result.accounts().forEach(account -> text.append("│    • %-12s %s\n".formatted(account.name(), account.id())));
        var portal = result.organization().portal();
        if (portal != null) {
            text.append("├─ People sign in at %s\n".formatted(portal.startUrl()));
        }
        text.append(delegation(result.delegation(), style));
        text.append("├─ What to do next?:\n");
        int step = 1;
        text.append("│    %d) Commit the Terraform code in %s into version control.\n"
                .formatted(step++, command.terraformRoot()));
        if (result.delegation().state() != State.DELEGATED) {
            text.append("│    %d) Set the records above at your registrar, then: astra dns check --wait\n"
                    .formatted(step++));
        }
        text.append("│    %d) Create a service: astra service create testbed %s public\n"
                .formatted(step, command.environments().getLast()));
        return text.toString();
    }

    /** A domain that is delegated already needs nothing more at the registrar. */
    private static String delegation(DelegationCheck check, Style style) {
        var text = new StringBuilder("├─ %s\n".formatted(DelegationText.finding(check, style)));
        text.append("├─ The records for %s at your registrar:\n".formatted(check.zone()));
        DelegationText.records(check).lines().forEach(line -> text.append("│    %s\n".formatted(line)));
        return text.toString();
    }
}
