package dev.astra.cli.dns;

import dev.astra.application.dns.CheckDns;
import dev.astra.cli.command.Durations;
import dev.astra.cli.command.ExitCode;
import dev.astra.cli.command.Session;
import dev.astra.cli.command.TerraformDirectory;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.dns.DelegationCheck.State;
import dev.astra.domain.error.ErrorCategory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the delegation of every zone. */
@Command(
        name = "check",
        description = "Check that your domain and each environment's zone are delegated to your name servers.",
        footer = {"", "Exits with 0 when all are, with 4 when one is not, with 7 when it could not be checked."})
public final class DnsCheckCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<CheckDns> checkDns;

    @Mixin
    private TerraformDirectory repository = new TerraformDirectory();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            arity = "0..1",
            fallbackValue = "30m",
            description = "Wait until the domain is delegated, half an hour unless given, for example 2h.")
    private @Nullable String waiting;

    public DnsCheckCommand(Session session, Supplier<CheckDns> checkDns) {
        this.session = session;
        this.checkDns = checkDns;
    }

    private record DnsJson(List<DelegationText.DelegationJson> zones) {}

    @Override
    public Integer call() {
        Duration limit = waiting == null ? Duration.ZERO : Durations.parse(waiting);
        CheckDns.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(checkDns.get(), new CheckDns.Command(repository.root(session), limit, progress));
        }
        session.show(
                new DnsJson(result.zones().stream().map(DelegationText::json).toList()), () -> text(result.zones()));
        if (result.complete()) {
            session.next("Create a service: astra service create testbed staging public");
            return ExitCode.OK;
        }
        session.next("Check again: astra dns check --wait");
        return ExitCode.of(result.wrong() ? ErrorCategory.CONFLICT : ErrorCategory.EXTERNAL);
    }

    private String text(List<DelegationCheck> zones) {
        var text = new StringBuilder();
        for (DelegationCheck zone : zones) {
            text.append("├─ ")
                    .append(DelegationText.finding(zone, session.console().style()))
                    .append('\n');
        }
        DelegationCheck domain = zones.getFirst();
        if (domain.state() == State.DELEGATED) {
            boolean all = zones.stream().allMatch(zone -> zone.state() == State.DELEGATED);
            return text.append(
                            all
                                    ? "└─ Names below " + domain.zone() + " lead to your services.\n"
                                    : "└─ What is missing is in the zone " + domain.zone() + ": astra init sets it.\n")
                    .toString();
        }
        text.append(
                domain.state() == State.UNCHECKED
                        ? "├─ The records for %s at your registrar:\n".formatted(domain.zone())
                        : "├─ Set these records for %s at your registrar, and no others:\n".formatted(domain.zone()));
        DelegationText.records(domain)
                .lines()
                .forEach(line -> text.append("│    ").append(line).append('\n'));
        text.append("└─ The zones below it follow by themselves.\n");
        return text.toString();
    }
}
