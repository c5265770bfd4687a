package dev.astra.assembly.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs is what the last completed release says, whatever people did to get there. */
final class ReleasePropertyTest {
    private static final int SEEDS = 40;
    private static final int STEPS = 8;

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void openShop() {
        var terminal = TestTerminal.in(home);
        assertThat(terminal.initialize().exit()).isZero();
        assertThat(terminal.run("service", "create", "web", "staging", "public", "--yes")
                        .exit())
                .isZero();
    }

    @Test
    void whatRunsIsTheLastCompletedReleaseAfterAnySequenceOfWork() {
        var done = new HashSet<String>();
        try (var shop = Shop.open(home)) {
            for (int seed = 0; seed < SEEDS; seed++) {
                var worker = new RandomWorker(shop, seed);
                for (int step = 0; step < STEPS; step++) {
                    worker.work();
                }
                shop.rest();
                shop.verify("after seed " + seed + ": " + worker.told());
                done.addAll(worker.told());
            }
            assertThat(done).contains("deploy", "rollback", "cancel", "secret put", "secret rollback", "watch");
        }
    }
}
