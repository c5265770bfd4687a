package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Fault;
import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reading logs and the audit with the distribution's launcher, on the AWS API. */
@Order(20)
@ExtendWith(AwsEstateExtension.class)
final class AwsLogsIT {
    private static final int LINES = 10_000;
    private static final int BATCH = 500;

    private final AwsEstate estate;
    private final Distribution astra;
    private final AwsEmulator emulator;

    AwsLogsIT(AwsEstate estate) {
        this.estate = estate;
        this.astra = estate.astra();
        this.emulator = estate.emulator();
        estate.createService();
    }

    @Test
    void everyLineWrittenWhileTailingIsShownOnceAlsoWhenThrottled(@TempDir Path folder) throws IOException {
        var log = new WrittenLog(estate.account("staging"), "testbed", folder);
        List<String> streams = List.of(log.makeStream(), log.makeStream());
        emulator.inject(Fault.throttling("logs", "FilterLogEvents").withProbability(0.5, 1071));

        try (var tail = TailingProcess.start(estate, "service", "logs", "testbed", "staging", "--tail", "-f", "no=")) {
            for (int first = 0; first < LINES; first += BATCH) {
                log.put(streams.get(first / BATCH % 2), emulator.now(), first, BATCH);
            }
            List<String> shown = tail.awaitLines(LINES);
            emulator.clearFaults();

            assertThat(shown)
                    .allMatch(line -> line.matches("\\[[0-9a-f]{6}] :: .* ago :: no=\\d+|.*just now :: no=\\d+"));
            assertThat(shown.stream().map(line -> Integer.valueOf(line.replaceAll(".*no=", ""))))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, LINES).boxed().toList());
        } finally {
            emulator.clearFaults();
        }
    }

    @Test
    void linesAreChosenByTaskAndTime(@TempDir Path folder) throws IOException {
        var log = new WrittenLog(estate.account("staging"), "testbed", folder);
        String one = log.makeStream();
        String other = log.makeStream();
        log.put(one, emulator.now().minusSeconds(7_000), 0, 3);
        log.put(other, emulator.now().minusSeconds(7_000), 3, 3);
        String tag = one.substring(one.length() - 6);

        String ofTask =
                astra.succeed("service", "logs", "testbed", "staging", "--task", tag, "--since", "2h", "--until", "1h");
        String later = astra.succeed("service", "logs", "testbed", "staging", "--task", tag);
        String json = astra.succeed(
                "service", "logs", "testbed", "staging", "--since", "2h", "--until", "1h", "-f", "no=", "-o", "json");

        assertThat(ofTask.lines()).hasSize(3).allMatch(line -> line.startsWith("[" + tag + "] :: an hour ago :: no="));
        assertThat(later).isEmpty();
        assertThat(json.lines())
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(line -> line.matches("\\{\"id\".*\"message\":\"no=\\d+\"}"));
    }

    @Test
    void previousShowsWhatStoppedAndNotWhatRuns() {
        String running = estate.account("staging")
                .text(
                        "ecs",
                        "list-tasks",
                        "--cluster",
                        "staging",
                        "--service-name",
                        "testbed",
                        "--query",
                        "taskArns[0]")
                .getFirst();

        String previous = astra.succeed("service", "logs", "testbed", "staging", "--previous");

        assertThat(previous).doesNotContain("[" + running.substring(running.length() - 6) + "]");
        assertThat(astra.run("service", "logs", "testbed", "staging", "--previous", "--tail")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatWasDoneIsInTheAuditWhichIsProvenWithoutTheCloud() {
        emulator.clearCalls();

        String list = astra.succeed("audit", "list", "--limit", "500");
        CommandResult verified = astra.run("audit", "verify");

        assertThat(list)
                .contains("| organization.init", "| service.create", "| orreri ", "| staging/testbed ", "| founder |");
        assertThat(verified.orFail().output()).contains("of the audit are as they were written");
        assertThat(emulator.calls()).isEmpty();
    }
}
