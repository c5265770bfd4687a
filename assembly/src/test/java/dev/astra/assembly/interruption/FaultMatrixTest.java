package dev.astra.assembly.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command comes to under each fault, and the page that tells it. */
final class FaultMatrixTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "fault-matrix.md")
            .toAbsolutePath()
            .normalize();
    private static final Set<Operation> OPERATIONS = EnumSet.range(Operation.INIT, Operation.USER_CREATE);
    private static final String RIGHT = "right";

    @Test
    void everyCommandEndsRightOrWithATypedErrorAndThenRight(@TempDir Path folder) throws IOException {
        Path real = folder.toRealPath();
        var company = new Company(Files.createDirectory(real.resolve("home")), real.resolve("shelf"));
        company.grow();
        var problems = new TreeSet<String>();
        var rows = new StringBuilder();
        for (Operation operation : OPERATIONS) {
            var trial = Trial.of(company, operation);
            rows.append(row(operation, trial));
            problems.addAll(trial.problems());
        }
        System.out.println(rows);

        assertThat(problems).isEmpty();
        Golden.verify(PAGE.toString(), page(rows.toString()));
    }

    private static String row(Operation operation, Trial trial) {
        String cells = EnumSet.allOf(Fault.class).stream()
                .map(fault -> cell(trial, fault))
                .collect(Collectors.joining(" | "));
        return "| %s | %s | %s |%n".formatted(operation.title(), cells, killed(trial));
    }

    private static String cell(Trial trial, Fault fault) {
        var outcomes = new TreeSet<String>();
        for (Crossing kind : trial.kinds()) {
            outcomes.add(
                    trial.endsWith(fault, kind).map(code -> "`" + code + "`").orElse(RIGHT));
        }
        return String.join(", ", outcomes.descendingSet());
    }

    private static String killed(Trial trial) {
        boolean all = trial.turns().stream()
                .filter(turn -> turn.first() && turn.ofCloud())
                .allMatch(trial::resumesAfterKillAt);
        return all ? "then right" : "wrong";
    }

    private static String page(String rows) {
        String titles = EnumSet.allOf(Fault.class).stream().map(Fault::title).collect(Collectors.joining(" | "));
        return """
                # What comes of faults

                This page is generated from the program. `./mvnw -pl assembly -am test -Dtest=FaultMatrixTest -Dgolden.update=true \
                -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.

                Each fault strikes once, at one call of the cloud of each kind that the command makes; a throttled call, a 5xx and a
                timeout are what is left when the attempts of the adapter for AWS are used up. *right* says that the command
                succeeds and leaves what it leaves undisturbed; a code, that it ends with this error for one kind of call at least.
                After every error, and after every kill, the same command, run again, comes to the right end state: nothing is
                there twice, and nothing is missing.

                | command | %s | kill |
                |---|%s
                %s""".formatted(titles, "---|".repeat(Fault.values().length + 1), rows);
    }
}
