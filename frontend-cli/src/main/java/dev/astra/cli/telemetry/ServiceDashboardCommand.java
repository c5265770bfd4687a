package dev.astra.cli.telemetry;

import dev.astra.application.telemetry.ReadTelemetry;
import dev.astra.cli.command.Moments;
import dev.astra.cli.command.Session;
import dev.astra.cli.process.WebBrowser;
import dev.astra.cli.service.ServiceArguments;
import dev.astra.domain.error.Failures;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws what a service does. */
@Command(
        name = "dashboard",
        description = "Draw cpu, memory, requests, errors, latency and tasks of a service over time.",
        footer = {"", "NO_UNICODE=1 draws with plain letters; COLUMNS says how wide the terminal is."})
public final class ServiceDashboardCommand implements Callable<Integer> {
    private static final int USUAL_WIDTH = 100;

    private final Session session;
    private final Supplier<ReadTelemetry> readTelemetry;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "3h",
            description = "The begin, an age such as 30m or 2d or a time. Default: ${DEFAULT-VALUE}.")
    private String since = "3h";

    @Option(names = "--open", description = "Open the dashboard in the cloud's own console, and print its address.")
    private boolean open;

    public ServiceDashboardCommand(Session session, Supplier<ReadTelemetry> readTelemetry) {
        this.session = session;
        this.readTelemetry = readTelemetry;
    }

    @Override
    public Integer call() {
        var environment = session.console().environment();
        var command = new ReadTelemetry.Command(
                arguments.environment(),
                arguments.service(),
                Moments.parse(since),
                Dashboard.periods(width(environment)));
        var result = session.run(readTelemetry.get(), command);
        if (open) {
            return open(result.dashboard());
        }
        session.show(
                DashboardJson.of(arguments, result),
                () -> new Dashboard(
                                result,
                                Glyphs.of(environment),
                                session.console().style(),
                                zone(environment))
                        .text());
        session.next(
                "See what it writes with astra service logs " + arguments.service() + " " + arguments.environment());
        return 0;
    }

    private record OpenJson(String url) {}

    private int open(@Nullable URI dashboard) {
        if (dashboard == null) {
            throw Failures.notFound(
                            "The dashboard of", arguments.service().value(), "this cloud has no console of its own")
                    .next("Leave out --open.")
                    .exception();
        }
        session.show(new OpenJson(dashboard.toString()), () -> dashboard + "\n");
        if (session.console().interactive()) {
            new WebBrowser(session.console().environment()).open(dashboard);
        }
        return 0;
    }

    private static ZoneId zone(Map<String, String> environment) {
        String name = environment.getOrDefault("TZ", "");
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneId.systemDefault();
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
