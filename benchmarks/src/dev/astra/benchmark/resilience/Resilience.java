package dev.astra.benchmark.resilience;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.kill.KillSeries;
import dev.astra.testsupport.kill.KillSeries.Victim;
import dev.astra.testsupport.tool.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sets one company up without any disturbance, and another with a kill at every call, then compares the two. Ends with an
 * exit code other than 0 when they differ.
 */
public final class Resilience {
    private static final double TERRAFORM_SHARE = 0.02;
    private static final int TERRAFORM_KILLS = 6;

    private final List<String> problems = new ArrayList<>();

    private Resilience() {}

    public static void main(String[] arguments) throws IOException {
        Path launcher = Path.of(arguments[0]).resolve("bin", "astra");
        int seed = Integer.parseInt(arguments[2]);
        Disturbance disturbance = switch (arguments[1]) {
            case "calls" -> killing(KillSeries::atOwnCalls);
            case "terraform" -> killing(emulator -> sampled(emulator, Victim.PROGRAM, seed));
            case "power" -> killing(emulator -> sampled(emulator, Victim.EVERYBODY, seed));
            case "faults" -> (company, name, command) -> {
                Weather.turnBad(company.emulator(), seed);
                String told = Weather.endure(name, command);
                company.emulator().clearFaults();
                return told;
            };
            default -> throw new IllegalArgumentException("one of calls, terraform, power and faults is expected");
        };
        var resilience = new Resilience();
        resilience.run(launcher, disturbance);
        System.out.println(resilience.problems.isEmpty() ? "The estates are alike." : "The estates differ.");
        System.exit(resilience.problems.isEmpty() ? 0 : 1);
    }

    /** Runs a command to its end in spite of everything, and tells how that went. */
    private interface Disturbance {
        String run(Company company, String name, Command command);
    }

    private static Disturbance killing(Function<AwsEmulator, KillSeries> series) {
        return (company, name, command) -> {
            var outcome = series.apply(company.emulator()).run(command);
            outcome.last().orFail();
            return outcome.told(name);
        };
    }

    private static KillSeries sampled(AwsEmulator emulator, Victim victim, int seed) {
        return KillSeries.atTerraformCalls(emulator, victim).sampled(TERRAFORM_SHARE, seed, TERRAFORM_KILLS);
    }

    private void run(Path launcher, Disturbance disturbance) throws IOException {
        try (var undisturbed = Company.found(launcher);
                var disturbed = Company.found(launcher)) {
            for (Map.Entry<String, Command> step : disturbed.commands().entrySet()) {
                disturbed.prepare(step.getKey());
                System.out.println(disturbance.run(disturbed, step.getKey(), step.getValue()));
            }
            for (Map.Entry<String, Command> step : undisturbed.commands().entrySet()) {
                undisturbed.prepare(step.getKey());
                step.getValue().run().orFail();
            }
            compare("calls that change something", undisturbed.changes(), disturbed.changes());
            again(disturbed);
            compare("things", undisturbed.inventory(), disturbed.inventory());
            note("files", Comparison.of(undisturbed.files(), disturbed.files()).differences());
            note("directories that are not settled", disturbed.unsettled());
        }
    }

    private void again(Company company) {
        String output = company.astra("init --yes").run().orFail().output();
        if (!output.contains("nothing has been changed")) {
            problems.add("A further init changes something: " + output);
        }
    }

    private <T> void compare(String what, Map<T, Integer> wanted, Map<T, Integer> found) {
        note(what, Comparison.of(wanted, found).differences());
    }

    private void note(String what, List<String> differences) {
        System.out.println(what + ": " + (differences.isEmpty() ? "the same" : differences.size() + " differ"));
        differences.forEach(difference -> {
            System.out.println("  " + difference);
            problems.add(what + ": " + difference);
        });
    }
}
