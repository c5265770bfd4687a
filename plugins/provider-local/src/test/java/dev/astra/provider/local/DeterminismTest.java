package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.DeploymentState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a seed and virtual time nothing is left to chance, or to waiting. */
final class DeterminismTest {
    @TempDir
    private Path home;

    private static void live(Estate estate) {
        var staging = estate.environment("staging");
        var service = estate.running(staging, "testbed", 2);
        var cloud = estate.cloud();
        cloud.secrets(staging).create(service, new SecretName("my_key"), new SecretValue("some value"));
        cloud.services(staging)
                .rollOut(service, cloud.services(staging).get(service).revision());
        cloud.time().sleep(Duration.ofSeconds(30));
        cloud.stateStorage(staging).ensure();
    }

    @Test
    void theSameSeedAndTheSameCallsMakeTheSameBytes() throws IOException {
        var first = home.resolve("first");
        var second = home.resolve("second");
        live(Estate.in(first));
        live(Estate.in(second));

        assertThat(Files.readAllBytes(first.resolve("local-cloud.json")))
                .isEqualTo(Files.readAllBytes(second.resolve("local-cloud.json")));
        assertThat(Files.readAllBytes(first.resolve("local-cloud.key")))
                .isEqualTo(Files.readAllBytes(second.resolve("local-cloud.key")));
    }

    @Test
    void anotherSeedMakesAnotherCloud() throws IOException {
        var first = home.resolve("first");
        var second = home.resolve("second");
        live(Estate.in(first));
        live(Estate.in(second, Map.of("seed", "another")));

        assertThat(Files.readString(first.resolve("local-cloud.json")))
                .isNotEqualTo(Files.readString(second.resolve("local-cloud.json")));
    }

    @Test
    void aDayOfAHundredDeploymentsTakesNoTime() {
        var estate = Estate.in(home);
        var staging = estate.environment("staging");
        var service = estate.running(staging, "testbed", 2);
        var runtime = estate.cloud().services(staging);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        for (int i = 0; i < 100; i++) {
            var deployment = runtime.rollOut(service, runtime.get(service).revision());
            estate.cloud().time().sleep(Duration.ofMinutes(14));
            assertThat(runtime.deployment(service, deployment.id()).state()).isEqualTo(DeploymentState.COMPLETED);
        }

        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(used).as("processor time in ns").isLessThan(TimeUnit.SECONDS.toNanos(2));
        assertThat(runtime.get(service).running()).isEqualTo(2);
    }
}
