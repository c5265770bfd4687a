package dev.astra.cli.network;

import dev.astra.application.network.PermitAccess;
import dev.astra.cli.command.Durations;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an environment to the address of the person who asks. */
@Command(
        name = "permit",
        description = "Let yourself into an environment for 8 hours, from the address you have now.",
        footer = {
            "",
            "Your permit takes the place of the one you had. The cloud itself closes it when its time is over.",
            "Without --cidr your public addresses are asked for over HTTPS; see --address-service."
        })
public final class ConnectPermitCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<PermitAccess> permitAccess;

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "The environment.")
    private String environment = "";

    @Option(
            names = "--cidr",
            paramLabel = "BLOCK",
            description = "The address or block to let in, instead of the one found; one IPv4 and one IPv6 at most.")
    private List<String> blocks = List.of();

    @Option(
            names = "--address-service",
            paramLabel = "URL",
            description = "A service that answers with your address and nothing else. Also: address_service in the"
                    + " settings, ASTRA_ADDRESS_SERVICE.")
    private List<URI> services = List.of();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "8h",
            description = "How long: 5m to 8h, by default ${DEFAULT-VALUE}.")
    private String lifetime = "8h";

    @Option(names = "--dry-run", description = "Find and check everything, open nothing.")
    private boolean dryRun;

    public ConnectPermitCommand(Session session, Supplier<PermitAccess> permitAccess) {
        this.session = session;
        this.permitAccess = permitAccess;
    }

    private record PermitJson(
            String owner,
            String environment,
            List<String> blocks,
            List<String> removed,
            String grantedAt,
            String expiresAt,
            boolean dryRun) {}

    @Override
    public Integer call() {
        var command = new PermitAccess.Command(
                new AccountName(environment),
                blocks.stream().map(AddressBlock::parse).toList(),
                services,
                Durations.parse(lifetime),
                dryRun);
        var result = session.run(permitAccess.get(), command);
        session.show(json(result), () -> dryRun ? planned(result) : text(result));
        if (!dryRun) {
            session.next("Close it earlier with astra connect revoke " + environment);
        }
        return 0;
    }

    private PermitJson json(PermitAccess.Result result) {
        Permit permit = result.permit();
        return new PermitJson(
                permit.owner(),
                environment,
                permit.blocks().stream().map(AddressBlock::toString).toList(),
                result.removed().stream().map(AddressBlock::toString).toList(),
                permit.grantedAt().toString(),
                permit.expiresAt().toString(),
                dryRun);
    }

    private String text(PermitAccess.Result result) {
        String good = session.console().style().good("✓") + " ";
        String warning = session.console().style().warning("!!") + " ";
        var text = new StringBuilder();
        result.removed()
                .forEach(block -> text.append(warning)
                        .append("Removed old rule for ")
                        .append(block)
                        .append('\n'));
        result.permit()
                .blocks()
                .forEach(block -> text.append(good)
                        .append("Added new rule for ")
                        .append(block)
                        .append('\n'));
        text.append(good).append("Rules updated successfully! Here are some important reminders:\n");
        for (String reminder : new String[] {
            "Your access will be revoked " + words(result.permit()) + " after it is granted.",
            "Astra connect is NOT a VPN. Always use secure methods for connecting to services accessed through this tool.",
            "Ensure secure connections when accessing databases and other services."
        }) {
            text.append(warning).append(" • ").append(reminder).append('\n');
        }
        return text.toString();
    }

    private static String words(Permit permit) {
        Duration lifetime = Duration.between(permit.grantedAt(), permit.expiresAt());
        return lifetime.toMinutesPart() == 0 && lifetime.toHours() > 1
                ? lifetime.toHours() + " hours"
                : HumanTime.length(lifetime);
    }

    private String planned(PermitAccess.Result result) {
        var text = new StringBuilder();
        result.removed().forEach(block -> text.append("- ").append(block).append('\n'));
        result.permit()
                .blocks()
                .forEach(block -> text.append("+ ").append(block).append('\n'));
        return text.append("The permit can be given; nothing has been changed.\n")
                .toString();
    }
}
