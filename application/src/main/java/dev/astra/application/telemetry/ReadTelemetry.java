package dev.astra.application.telemetry;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import dev.astra.domain.time.Moment;
import dev.astra.ports.cloud.Cloud;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service does in numbers, and when it was deployed meanwhile. */
public final class ReadTelemetry implements UseCase<ReadTelemetry.Command, ReadTelemetry.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public ReadTelemetry(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * Which time is wanted.
     *
     * @param since the begin; the end is now
     * @param periods in how many pieces at most
     */
    public record Command(AccountName environment, ServiceName service, Moment since, int periods) {}

    /**
     * What was measured.
     *
     * @param query the time it was measured in
     * @param deployments those that began in that time and that the cloud still lists, oldest first
     * @param dashboard the page of the cloud's console with more of it, or null where there is none
     */
    public record Result(
            MetricQuery query,
            List<MetricSeries> series,
            List<Deployment> deployments,
            @Nullable URI dashboard) {
        public Result {
            series = List.copyOf(series);
            deployments = List.copyOf(deployments);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        Cloud cloud = clouds.cloud();
        Instant now = cloud.time().now();
        var query = MetricQuery.covering(command.since().from(now), now, command.periods());
        var telemetry = cloud.telemetry(location);
        var deployments = cloud.services(location).get(command.service()).deployments().stream()
                .filter(deployment -> !deployment.startedAt().isBefore(query.since())
                        && deployment.startedAt().isBefore(query.until()))
                .sorted(Comparator.comparing(Deployment::startedAt))
                .toList();
        return new Result(
                query,
                telemetry.read(command.service(), query),
                deployments,
                telemetry.dashboard(command.service()).orElse(null));
    }
}
