package dev.astra.terraform.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.service.Exposure;
import dev.astra.terraform.TerraformRepository;
import dev.astra.terraform.testing.SampleEstate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long a large estate takes; how long that is on this machine fails nothing. */
final class RenderingSpeedTest {
    private static final int SERVICES = 1_000;

    private final TerraformRepository repository = new TerraformRepository();

    @Test
    void aThousandServicesAreRendered(@TempDir Path root) {
        List<Stack> stacks = IntStream.range(0, SERVICES)
                .<Stack>mapToObj(number -> SampleEstate.service("service-" + number, Exposure.PUBLIC))
                .toList();

        long begin = System.nanoTime();
        var changes = repository.render(root, stacks);
        long rendered = System.nanoTime();
        repository.write(root, changes);
        long written = System.nanoTime();
        var again = repository.render(root, stacks);
        long merged = System.nanoTime();

        assertThat(changes).hasSizeGreaterThan(3 * SERVICES);
        assertThat(again).isEmpty();
        System.out.printf(
                "%d services: rendered in %d ms, written in %d ms, compared in %d ms%n",
                SERVICES, millis(begin, rendered), millis(rendered, written), millis(written, merged));
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
