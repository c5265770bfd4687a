package dev.astra.assembly.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What there is to be killed at is what the undisturbed run has called, so that a new step is among it by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptionTest {
    private static final int SEED = 4;
    private static final int MOST_RUNS = 20;

    private final Company company;

    InterruptionTest(@TempDir Path folder) throws IOException {
        Path real = folder.toRealPath();
        company = new Company(Files.createDirectory(real.resolve("home")), real.resolve("shelf"));
    }

    @BeforeAll
    void grow() {
        company.grow();
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommandComesToTheSameEndWhereverTheFirstRunWasKilled(Operation operation) {
        var trial = Trial.of(company, operation);

        int killed = trial.turns().size();
        long resumed = trial.turns().stream().filter(trial::resumesAfterKillAt).count();

        System.out.printf(
                "%s: %d calls leave %d states; steps killed %d / resumed equal %d%n",
                operation.title(), trial.crossings().size(), killed, killed, resumed);
        assertThat(trial.problems()).isEmpty();
        assertThat(resumed).isEqualTo(killed).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandEndsRightInBadWeather(Operation operation) {
        var trial = Trial.of(company, operation);

        int runs = trial.runsIn(new BadWeather(SEED), MOST_RUNS);

        System.out.printf("%s: right end state after %d runs in bad weather%n", operation.title(), runs);
        trial.requireSame();
        assertThat(trial.problems()).isEmpty();
    }
}
