package dev.astra.aws.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.telemetry.Metric;
import dev.astra.domain.telemetry.MetricPoint;
import dev.astra.domain.telemetry.MetricQuery;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.emulator.Call;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Emulated
final class AwsTelemetryTest {
    private final MeasuredServices services;
    private final ServiceName service = Fresh.service();

    AwsTelemetryTest(EmulatedAws aws) {
        this.services = new MeasuredServices(aws);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private List<Double> values(Metric metric, MetricQuery query) {
        return services.cloud().telemetry(services.location()).read(service, query).stream()
                .filter(series -> series.metric() == metric)
                .flatMap(series -> series.points().stream())
                .map(MetricPoint::value)
                .toList();
    }

    @Test
    void valuesAreThoseOfTheServiceAloneInTheirUnits() {
        var query = services.busy(service);

        assertThat(values(Metric.CPU, query)).hasSize(10).containsOnly(30.0);
        assertThat(values(Metric.MEMORY, query)).containsOnly(52.0);
        assertThat(values(Metric.TASKS, query)).containsOnly(2.0);
        assertThat(values(Metric.REQUESTS, query)).containsOnly(100.0);
        assertThat(values(Metric.ERRORS, query)).containsOnly(3.0);
        assertThat(values(Metric.LATENCY_P50, query))
                .allSatisfy(value -> assertThat(value).isEqualTo(500, within(10.0)));
        assertThat(values(Metric.LATENCY_P95, query))
                .allSatisfy(value -> assertThat(value).isEqualTo(950, within(10.0)));
    }

    @Test
    void longerPeriodsGiveValuesOfTheSameUnits() {
        var fine = services.busy(service);
        var coarse = MetricQuery.covering(fine.since(), fine.until(), 2);

        assertThat(values(Metric.TASKS, coarse))
                .allSatisfy(value -> assertThat(value).isLessThanOrEqualTo(2));
        assertThat(values(Metric.REQUESTS, coarse))
                .allSatisfy(value -> assertThat(value).isLessThanOrEqualTo(100));
        assertThat(values(Metric.CPU, coarse)).containsOnly(30.0);
    }

    @Test
    void whileTasksRanWithoutRequestsThereWereNone() {
        var query = services.busy(service);
        var quiet = MetricQuery.covering(query.until(), query.until().plusSeconds(120), 60);
        services.tasks(service, quiet.since());

        assertThat(values(Metric.REQUESTS, quiet)).containsExactly(0.0);
        assertThat(values(Metric.ERRORS, quiet)).containsExactly(0.0);
        assertThat(values(Metric.LATENCY_P50, quiet)).isEmpty();
    }

    @Test
    void allOfItIsOneQuestionToCloudWatch() {
        var query = services.busy(service);
        services.emulator().clearCalls();

        values(Metric.CPU, query);

        assertThat(services.emulator().calls())
                .extracting(Call::action)
                .filteredOn("GetMetricData"::equals)
                .hasSize(1);
    }

    @Test
    void theDashboardIsTheOneThatTerraformMakes() {
        assertThat(services.cloud().telemetry(services.location()).dashboard(new ServiceName("testbed")))
                .hasValueSatisfying(page -> assertThat(page)
                        .hasToString("https://us-east-2.console.aws.amazon.com/cloudwatch/home"
                                + "?region=us-east-2#dashboards/dashboard/staging-testbed-us-east-2"));
    }
}
