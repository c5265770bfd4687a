package dev.astra.benchmark.resilience;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.Fault;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import java.util.List;

/** Bad weather: one call in five goes wrong, of Astra as of terraform. The command is run until it succeeds. */
final class Weather {
    private static final double EACH = 0.05;
    private static final int MOST_RUNS = 12;
    private static final int FIRST_TYPED = 2;
    private static final int LAST_TYPED = 8;

    private Weather() {}

    static void turnBad(AwsEmulator emulator, int seed) {
        List<Fault> faults = List.of(
                Fault.throttled(),
                Fault.error("", "", "InternalFailure", 500),
                Fault.error("", "", "ServiceUnavailable", 503),
                Fault.droppedConnection("", ""));
        for (int i = 0; i < faults.size(); i++) {
            emulator.inject(faults.get(i).withProbability(EACH, seed + i));
        }
        emulator.inject(Fault.droppedConnection("", "").of("java").afterEffect().withProbability(EACH, seed + faults.size()));
    }

    /** Tells how many runs it took, and fails when one of them ended otherwise than it should. */
    static String endure(String name, Command command) {
        for (int run = 1; run <= MOST_RUNS; run++) {
            CommandResult result = command.run();
            if (result.succeeded()) {
                return "%s: right end state after %d runs (%.1f s)"
                        .formatted(name, run, result.taken().toMillis() / 1000.0);
            }
            requireTyped(name, result);
            System.out.println("  " + result.errors().lines().filter(line -> line.startsWith("✗")).toList());
        }
        throw new IllegalStateException(name + " did not succeed within " + MOST_RUNS + " runs");
    }

    private static void requireTyped(String name, CommandResult result) {
        boolean typed = result.exitCode() >= FIRST_TYPED && result.exitCode() <= LAST_TYPED;
        if (!typed || result.errors().contains("\tat ")) {
            throw new IllegalStateException(name + " ended with " + result.exitCode() + ": " + result.errors());
        }
    }
}
