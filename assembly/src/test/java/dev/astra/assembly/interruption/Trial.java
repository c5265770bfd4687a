package dev.astra.assembly.interruption;

import dev.astra.assembly.cli.CommandOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Disturbs one operation in every way, each time from the same start, and compares what comes of it in the end. */
final class Trial {
    private static final Set<Integer> DONE_ALREADY = Set.of(2, 4);
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern UNTYPED = Pattern.compile("Astra made a mistake|\\tat |core\\.internal");

    private final Company company;
    private final Operation operation;
    private final List<Crossing> crossings;
    private final List<Crossing> turns;
    private final Estate wanted;
    private final List<String> problems = new ArrayList<>();

    private Trial(Company company, Operation operation, List<Crossing> crossings, List<Crossing> turns, Estate wanted) {
        this.company = company;
        this.operation = operation;
        this.crossings = crossings;
        this.turns = turns;
        this.wanted = wanted;
    }

    /** Runs the operation undisturbed, to learn which calls it makes and what it leaves. */
    static Trial of(Company company, Operation operation) {
        company.putBackBefore(operation);
        Recording recording = company.record(operation);
        return new Trial(company, operation, recording.seen(), recording.turns(), company.estate());
    }

    List<Crossing> crossings() {
        return crossings;
    }

    /** Those of them that left something new; a kill at any other is one at the turn before it. */
    List<Crossing> turns() {
        return turns;
    }

    /** One call of the cloud of each kind. */
    List<Crossing> kinds() {
        return crossings.stream()
                .filter(crossing -> crossing.first() && crossing.ofCloud())
                .toList();
    }

    /** What went otherwise than it should. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Whether the process was killed there, and the same command has then come to the same end. */
    boolean resumesAfterKillAt(Crossing at) {
        company.putBackBefore(operation);
        if (!company.kill(operation, at)) {
            return problem("was never killed", at, "");
        }
        CommandOutcome again = company.run(operation);
        return isDone(again, at)
                ? requireSame("after a kill", at)
                : problem("does not go on after a kill", at, again.err());
    }

    /** Once the journal is closed nothing was left to do, and what is done is told to be done already. */
    private boolean isDone(CommandOutcome again, Crossing at) {
        int end = crossings.stream().map(Crossing::call).toList().lastIndexOf("Journal.close");
        return again.exit() == 0 || (DONE_ALREADY.contains(again.exit()) && crossings.indexOf(at) >= end);
    }

    /**
     * What the command ends with when one call goes wrong in this way: nothing for the right end state, or the code of its
     * error. After an error the same command, run again, has to reach the right end state.
     */
    Optional<String> endsWith(Fault fault, Crossing at) {
        company.putBackBefore(operation);
        CommandOutcome outcome = company.run(operation, new Hindrance(fault, at));
        String way = "with " + fault.title();
        if (outcome.exit() == 0) {
            requireSame(way, at);
            return Optional.empty();
        }
        if (UNTYPED.matcher(outcome.err()).find()) {
            problem("ends without a type " + way, at, outcome.err());
        }
        CommandOutcome again = company.run(operation);
        if (isDone(again, at)) {
            requireSame("again " + way, at);
        } else {
            problem("does not go on " + way, at, again.err());
        }
        return Optional.of(code(outcome));
    }

    private static String code(CommandOutcome outcome) {
        Matcher code = CODE.matcher(outcome.out() + outcome.err());
        return code.find() ? code.group(1) : "exit " + outcome.exit();
    }

    /** The number of runs it took in bad weather. */
    int runsIn(BadWeather weather, int most) {
        company.putBackBefore(operation);
        for (int run = 1; run <= most; run++) {
            CommandOutcome outcome = company.run(operation, weather);
            if (outcome.exit() == 0) {
                return run;
            }
            if (UNTYPED.matcher(outcome.err()).find()) {
                problems.add(operation.title() + " in bad weather: " + outcome.err());
            }
        }
        problems.add(operation.title() + " never succeeds in bad weather");
        return most;
    }

    boolean requireSame() {
        List<String> differences = wanted.differences(company.estate());
        return differences.isEmpty() || problem("ends differently", new Crossing("all", 1), differences.toString());
    }

    private boolean requireSame(String way, Crossing at) {
        List<String> differences = wanted.differences(company.estate());
        return differences.isEmpty() || problem("ends differently " + way, at, String.join("\n", differences));
    }

    private boolean problem(String what, Crossing at, String details) {
        problems.add("%s %s at %s%n%s".formatted(operation.title(), what, at, details));
        return false;
    }
}
