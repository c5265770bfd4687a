package dev.astra.aws.telemetry;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.service.ServiceTargets;
import dev.astra.domain.account.Location;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import dev.astra.ports.telemetry.Telemetry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** What CloudWatch measures of ECS services and load balancers without extra charge, asked for in one batch. */
public final class AwsTelemetry implements Telemetry {
    private final AwsClients clients;
    private final AwsClient<CloudWatchClient> metrics;
    private final Location location;

    public AwsTelemetry(AwsClients clients, Location location) {
        this.clients = clients;
        this.metrics = clients.in(location, "cloudwatch", CloudWatchClient.class, CloudWatchClient::builder);
        this.location = location;
    }

    @Override
    public List<MetricSeries> read(ServiceName service, MetricQuery query) {
        Balancing balancing = new ServiceTargets(clients, location)
                .group(service)
                .flatMap(group -> Balancing.of(clients, location, group))
                .orElse(null);
        var measured = new Measured(query, balancing != null);
        var request = GetMetricDataRequest.builder()
                .startTime(query.since())
                .endTime(query.until())
                .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                .metricDataQueries(queries(service, query, balancing));
        @Nullable String token = null;
        do {
            var page = metrics.call(
                    CloudWatchClient::getMetricData, request.nextToken(token).build());
            page.metricDataResults().forEach(measured::add);
            token = page.nextToken();
        } while (token != null);
        return measured.series();
    }

    private List<MetricDataQuery> queries(ServiceName service, MetricQuery query, @Nullable Balancing balancing) {
        var tasks = Map.of("ClusterName", location.name().value(), "ServiceName", service.value());
        var queries = new ArrayList<MetricDataQuery>();
        Measurement.OF_TASKS.forEach(each -> queries.add(each.asked(query, tasks)));
        if (balancing != null) {
            Measurement.OF_REQUESTS.forEach(each -> queries.add(each.asked(query, balancing.ofService())));
            if (!balancing.shared()) {
                queries.add(Measurement.BALANCER_ERRORS.asked(query, balancing.ofBalancer()));
            }
        }
        return queries;
    }

    @Override
    public Optional<URI> dashboard(ServiceName service) {
        var region = location.region();
        return Optional.of(
                URI.create("https://%s.console.aws.amazon.com/cloudwatch/home?region=%s#dashboards/dashboard/%s"
                        .formatted(region, region, location.name() + "-" + service + "-" + region)));
    }
}
