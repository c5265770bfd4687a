package dev.astra.assembly.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What runs is what the last completed release says, in as many tasks as were last asked for, and nothing is left to
 * apply, whatever people did before.
 */
final class ReleasePropertyTest {
    private static final int SEEDS = 30;
    private static final int STEPS = 16;

    @TempDir
    private Path folder = Path.of("");

    private Path fresh() {
        return folder.resolve("fresh");
    }

    @BeforeEach
    void createTheService() {
        var terminal = TestTerminal.in(fresh(), folder);
        assertThat(terminal.initialize().exit()).isZero();
        assertThat(terminal.run("service", "create", "web", "staging", "public", "--yes")
                        .exit())
                .isZero();
    }

    @Test
    void whatRunsIsTheLastCompletedReleaseAfterAnySequenceOfWork() throws IOException {
        var done = new TreeSet<String>();
        for (long seed = 0; seed < SEEDS; seed++) {
            done.addAll(work(seed));
        }
        assertThat(done)
                .contains(
                        "deploy",
                        "rollback",
                        "cancel",
                        "scale",
                        "restart",
                        "secret put",
                        "secret rollback",
                        "watch",
                        "apply");
    }

    /** Works in a copy of the fresh home, so that a seed fails alone as it fails among others. */
    private List<String> work(long seed) throws IOException {
        try (var shop = Shop.open(copied("seed-" + seed))) {
            var worker = new RandomWorker(shop, seed);
            try {
                for (int step = 0; step < STEPS; step++) {
                    worker.work();
                }
                shop.rest();
                shop.verify("what runs");
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d, after %s: %s".formatted(seed, worker.told(), e.getMessage()), e);
            }
            return worker.told();
        }
    }

    private Path copied(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(fresh())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(fresh().relativize(file).toString()));
            }
        }
        return copy;
    }
}
