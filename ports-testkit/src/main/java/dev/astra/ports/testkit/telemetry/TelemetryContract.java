package dev.astra.ports.testkit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.domain.telemetry.MetricSeries;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.telemetry.Telemetry;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link Telemetry} keeps to. */
@Floor(10)
public abstract class TelemetryContract extends CapabilityContract<TelemetryFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#TELEMETRY}. */
    protected TelemetryContract() {
        super(Capability.TELEMETRY);
    }

    private Telemetry telemetry() {
        return fixture().cloud().telemetry(fixture().location());
    }

    private MetricSeries series(Metric metric, MetricQuery query) {
        return telemetry().read(service, query).stream()
                .filter(series -> series.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static List<Instant> times(MetricSeries series) {
        return series.points().stream().map(MetricPoint::at).toList();
    }

    private static MetricQuery tenMinutes(Instant until) {
        return MetricQuery.covering(until.minus(Duration.ofMinutes(10)), until, 60);
    }

    @Test
    void aServiceThatDoesNotExistHasNoTelemetry() {
        var query = tenMinutes(Instant.parse("2026-03-01T09:00:00Z"));

        Failing.with(ErrorCategory.NOT_FOUND, () -> telemetry().read(service, query));
    }

    @Test
    void anotherEnvironmentDoesNotKnowTheService() {
        var query = fixture().busy(service);
        var elsewhere = fixture().cloud().telemetry(fixture().elsewhere());

        Failing.with(ErrorCategory.NOT_FOUND, () -> elsewhere.read(service, query));
    }

    @Test
    void everyMetricHasASeriesInOrder() {
        var query = fixture().busy(service);

        assertThat(telemetry().read(service, query))
                .extracting(MetricSeries::metric)
                .containsExactly(Metric.values());
    }

    @Test
    void aBusyServiceHasPointsOfEveryMetric() {
        var query = fixture().busy(service);

        assertThat(telemetry().read(service, query))
                .allSatisfy(series -> assertThat(series.absence()).isNull());
    }

    @Test
    void pointsBeginWithThePeriodsOfTheQueryInOrder() {
        var query = fixture().busy(service);

        assertThat(telemetry().read(service, query))
                .allSatisfy(series -> assertThat(times(series))
                        .isSortedAccordingTo(Comparator.naturalOrder())
                        .doesNotHaveDuplicates()
                        .allSatisfy(at -> assertThat(at).isEqualTo(query.begin(query.periodOf(at))))
                        .allSatisfy(at -> assertThat(query.periodOf(at)).isBetween(0, query.periods() - 1)));
    }

    @Test
    void valuesAreWhatTheirUnitAllows() {
        var query = fixture().busy(service);

        for (Metric share : List.of(Metric.CPU, Metric.MEMORY)) {
            assertThat(series(share, query).points())
                    .allSatisfy(point -> assertThat(point.value()).isBetween(0.0, 100.0));
        }
        assertThat(series(Metric.TASKS, query).points())
                .allSatisfy(point -> assertThat(point.value()).isPositive());
        assertThat(series(Metric.REQUESTS, query).points())
                .anySatisfy(point -> assertThat(point.value()).isPositive());
    }

    @Test
    void halfOfTheRequestsAreFasterThanNearlyAll() {
        var query = fixture().busy(service);
        var slow = series(Metric.LATENCY_P95, query).points();
        var usual = series(Metric.LATENCY_P50, query).points();

        assertThat(usual).hasSameSizeAs(slow);
        for (int i = 0; i < usual.size(); i++) {
            assertThat(usual.get(i).value())
                    .isPositive()
                    .isLessThanOrEqualTo(slow.get(i).value());
        }
    }

    @Test
    void aWorkerHasNoRequestsAndSaysWhy() {
        var query = fixture().busyWorker(service);

        assertThat(telemetry().read(service, query)).allSatisfy(series -> {
            assertThat(series.points().isEmpty()).isEqualTo(series.metric().ofRequests());
            assertThat(series.absence() == null).isEqualTo(!series.metric().ofRequests());
        });
    }

    @Test
    void beforeThereWasAServiceNothingWasMeasured() {
        var query = fixture().busy(service);
        var before = tenMinutes(query.since().minus(Duration.ofDays(7)));

        assertThat(telemetry().read(service, before))
                .allSatisfy(series -> assertThat(series.absence()).isNotBlank());
    }

    @Test
    void severalThreadsReadTheSame() {
        var query = fixture().busy(service);
        var expected = telemetry().read(service, query);

        assertThat(Together.run(4, number -> telemetry().read(service, query))).containsOnly(expected);
    }
}
