package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is rolled out whenever, a service runs on and comes to rest on the last revision that is any good. */
final class RollOutPropertyTest {
    private static final ServiceName WEB = new ServiceName("web");
    private static final List<String> TAGS = List.of("1", "2", "3", "crash", "unhealthy", "missing", "oom");

    @TempDir
    private Path home;

    @Test
    void aServiceSurvivesWhateverIsRolledOutWhenever() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            int desired = 1 + random.nextInt(6);
            var estate = Estate.in(home.resolve("cloud-" + seed));
            var staging = estate.environment("staging");
            estate.running(staging, "web", desired);
            disturb(estate, staging, random, desired);
            assertAtRest(estate.cloud().services(staging), desired);
        }
    }

    private static void disturb(Estate estate, Location staging, Random random, int desired) {
        var runtime = estate.cloud().services(staging);
        for (int i = 0; i < 10; i++) {
            var image = new ImageReference("app:" + TAGS.get(random.nextInt(TAGS.size())));
            runtime.rollOut(WEB, runtime.register(WEB, TaskSpecs.web(WEB, image, "v" + i)));
            for (int j = random.nextInt(20); j > 0; j--) {
                estate.cloud().time().sleep(Duration.ofMillis(random.nextInt(15_000)));
                assertOrderly(runtime, desired);
            }
        }
        estate.cloud().time().sleep(Duration.ofMinutes(20));
    }

    private static void assertOrderly(ServiceRuntime runtime, int desired) {
        var service = runtime.get(WEB);
        assertThat(service.running()).isGreaterThanOrEqualTo(desired);
        assertThat(service.deployments().stream()
                        .filter(deployment -> !deployment.state().finished()))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(service.deployments()).extracting(Deployment::id).doesNotHaveDuplicates();
        assertThat(runtime.events(WEB)).extracting(ServiceEvent::at).isSorted();
        assertThat(runtime.events(WEB)).extracting(ServiceEvent::id).doesNotHaveDuplicates();
        assertThat(runtime.tasks(WEB)).extracting(Task::startedAt).isSorted();
    }

    private static void assertAtRest(ServiceRuntime runtime, int desired) {
        RunningService service = runtime.get(WEB);
        assertThat(service.running()).isEqualTo(desired);
        assertThat(service.deployments().getFirst().state()).isEqualTo(DeploymentState.COMPLETED);
        assertThat(service.deployments().getFirst().running()).isEqualTo(desired);
        assertThat(runtime.tasks(WEB))
                .filteredOn(task -> task.stoppedReason() == null)
                .hasSize(desired)
                .allSatisfy(task -> {
                    assertThat(task.revision()).isEqualTo(service.revision());
                    assertThat(task.status()).isEqualTo("RUNNING");
                });
        assertThat(runtime.specification(service.revision())
                        .containers()
                        .getFirst()
                        .image()
                        .tag())
                .isIn("1", "2", "3", "latest");
    }
}
