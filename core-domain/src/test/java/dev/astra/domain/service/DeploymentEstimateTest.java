package dev.astra.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DeploymentEstimateTest {
    private static final HealthCheck CHECK = HealthCheck.usual();

    private static ReleaseContent content(@Nullable HealthCheck check, int delay, Map<String, Value> container) {
        var definition = new ContainerDefinition(
                "web", new ImageReference("web:1"), 256, 512, true, List.of(), Map.of(), List.of(), container);
        var traffic = check == null ? null : new Traffic(new Routing("web", 8080), check, delay);
        return new ReleaseContent(
                new TaskSpec(new FargateSize(256, 512), List.of(definition), Map.of()), traffic, List.of());
    }

    private static DeploymentEstimate estimate(@Nullable HealthCheck check, int delay, int tasks) {
        return DeploymentEstimate.of(content(check, delay, Map.of()), tasks);
    }

    @Test
    void oneTaskIsPlacedCheckedAndTheOldOneDrained() {
        var estimate = estimate(CHECK, 30, 1);

        assertThat(estimate.toHealth()).hasSeconds(15 + 20 + 2 * 15);
        assertThat(estimate.toEnd()).hasSeconds(65 + 30 + 5);
        assertThat(estimate.longest()).hasSeconds(65 + 30 + 30);
    }

    @Test
    void theHealthCheckDecidesHowLongItTakes() {
        var slow = new HealthCheck("/", "200", 60, 5, 5, 2, 0);

        assertThat(estimate(slow, 30, 1).toHealth()).hasSeconds(35 + 300);
    }

    @Test
    void aLongStopTimeoutPutsOffTheEndAtMost() {
        var content = content(CHECK, 30, Map.of("stopTimeout", Value.of(120)));

        assertThat(DeploymentEstimate.of(content, 1).toEnd())
                .isEqualTo(estimate(CHECK, 30, 1).toEnd());
        assertThat(DeploymentEstimate.of(content, 1).longest()).hasSeconds(65 + 30 + 120);
    }

    @Test
    void aWorkerIsNeitherCheckedNorDrained() {
        assertThat(estimate(null, 0, 1).toEnd()).hasSeconds(35 + 5);
    }

    @Test
    void manyTasksTakeTheirTimeToPlace() {
        assertThat(estimate(CHECK, 30, 40).toHealth()).hasSeconds(4 * 15 + 20 + 30);
    }

    @Test
    void noTaskTakesNoTime() {
        assertThat(estimate(CHECK, 30, 0).toEnd()).isZero();
        assertThat(estimate(CHECK, 30, 0).toFailure()).isZero();
    }

    @Test
    void aSingleTaskHasToFailThreeTimes() {
        assertThat(estimate(CHECK, 30, 1).toFailure()).hasSeconds(3 * (35 + 60));
        assertThat(estimate(CHECK, 30, 3).toFailure()).hasSeconds(35 + 60);
    }

    @Test
    void aFailingDeploymentIsGivenUpInTheEnd() {
        var estimate = estimate(CHECK, 30, 1);

        assertThat(estimate.leftToFailure(Duration.ofSeconds(85))).hasSeconds(200);
        assertThat(estimate.leftToFailure(Duration.ofHours(1))).isZero();
    }

    @Test
    void whatIsLeftShrinksAndKeepsTheDrainWhileTasksAreMissing() {
        var estimate = estimate(CHECK, 30, 2);

        assertThat(estimate.left(Duration.ZERO, 0, 2)).isEqualTo(estimate.toEnd());
        assertThat(estimate.left(Duration.ofSeconds(60), 1, 2)).hasSeconds(40);
        assertThat(estimate.left(Duration.ofMinutes(10), 1, 2)).hasSeconds(35);
        assertThat(estimate.left(Duration.ofMinutes(10), 2, 2)).isZero();
    }
}
