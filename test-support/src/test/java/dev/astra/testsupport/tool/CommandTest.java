package dev.astra.testsupport.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @Test
    void itGivesWhatTheProgramSaysAndHowItEnds(@TempDir Path directory) {
        CommandResult result = Command.of(SHELL, "-c", "pwd; echo wrong >&2; exit 3")
                .in(directory)
                .run();

        assertThat(result.output().strip()).endsWith(directory.getFileName().toString());
        assertThat(result.errors()).isEqualTo("wrong\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThatThrownBy(result::orFail).hasMessageContaining("exit code 3").hasMessageContaining("wrong");
    }

    @Test
    void variablesAreAddedAndRemoved() {
        CommandResult result = Command.of(SHELL, "-c", "echo ${GIVEN-none} ${HOME-none}")
                .with(Map.of("GIVEN", "here"))
                .changing(variables -> {
                    variables.remove("HOME");
                    return variables;
                })
                .run();

        assertThat(result.output()).isEqualTo("here none\n");
    }

    @Test
    void whatTakesTooLongIsKilledWithEverythingItStarted() {
        CommandResult result = Command.of(SHELL, "-c", "sleep 60 & echo $!; wait")
                .within(Duration.ofMillis(500))
                .run();

        assertThat(result.exitCode()).isEqualTo(CommandResult.KILLED);
        assertThat(result.taken()).isLessThan(Duration.ofSeconds(30));
        long child = Long.parseLong(result.output().strip());
        for (ProcessHandle handle : ProcessHandle.of(child).stream().toList()) {
            assertThat(handle.onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
    }
}
