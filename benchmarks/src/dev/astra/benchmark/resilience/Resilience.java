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
        String where = arguments[1];
        int seed = Integer.parseInt(arguments[2]);
        Function<AwsEmulator, KillSeries> series = switch (where) {
            case "calls" -> KillSeries::atOwnCalls;
            case "terraform" ->
                emulator -> KillSeries.atTerraformCalls(emulator, Victim.PROGRAM)
                        .sampled(TERRAFORM_SHARE, seed, TERRAFORM_KILLS);
            case "power" ->
                emulator -> KillSeries.atTerraformCalls(emulator, Victim.EVERYBODY)
                        .sampled(TERRAFORM_SHARE, seed, TERRAFORM_KILLS);
            default -> throw new IllegalArgumentException("one of calls, terraform, power is expected, not " + where);
        };
        var resilience = new Resilience();
        resilience.run(launcher, series);
        resilience.problems.forEach(System.out::println);
        System.out.println(resilience.problems.isEmpty() ? "The estates are alike." : "The estates differ.");
        System.exit(resilience.problems.isEmpty() ? 0 : 1);
    }

    private void run(Path launcher, Function<AwsEmulator, KillSeries> series) throws IOException {
        try (var undisturbed = Company.found(launcher);
                var disturbed = Company.found(launcher)) {
            for (Map.Entry<String, Command> step : undisturbed.commands().entrySet()) {
                undisturbed.prepare(step.getKey());
                step.getValue().run().orFail();
            }
            int kills = 0;
            for (Map.Entry<String, Command> step : disturbed.commands().entrySet()) {
                disturbed.prepare(step.getKey());
                var outcome = series.apply(disturbed.emulator()).run(step.getValue());
                System.out.println(outcome.told(step.getKey()));
                outcome.last().orFail();
                kills += outcome.kills().size();
            }
            System.out.println(kills + " kills in all");
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
        differences.forEach(difference -> problems.add(what + ": " + difference));
    }
}
