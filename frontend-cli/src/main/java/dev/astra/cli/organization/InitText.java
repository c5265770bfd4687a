package dev.astra.cli.organization;

import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.cli.console.Style;
import dev.astra.domain.account.AccountName;
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
        text.append("├─ Set these name servers for %s at your registrar:\n"
                .formatted(result.organization().domain()));
        result.nameServers().forEach(server -> text.append("│    • %s\n".formatted(server)));
        text.append("├─ What to do next?:\n");
        text.append(
                "│    1) Commit the Terraform code in %s into version control.\n".formatted(command.terraformRoot()));
        text.append("│    2) Create a service: astra service create testbed %s public\n"
                .formatted(command.environments().getLast()));
        return text.toString();
    }
}
