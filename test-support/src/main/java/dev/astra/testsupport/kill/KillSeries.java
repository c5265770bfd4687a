package dev.astra.testsupport.kill;

import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.emulator.HoldControl;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.RunningCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs one command again and again on one estate, and kills it each time at a call it was not killed at before: the call
 * has had its effect, and its answer never comes. What there is to kill at is what the emulator sees, so a new call of
 * the program is among it without anybody's doing. The series ends when a run comes to its end by itself.
 */
public final class KillSeries {
    private static final Duration POLL = Duration.ofMillis(15);

    private final AwsEmulator emulator;
    private final String caller;
    private final double share;
    private final int seed;
    private final int most;
    private final Victim victim;

    private KillSeries(AwsEmulator emulator, String caller, double share, int seed, int most, Victim victim) {
        this.emulator = emulator;
        this.caller = caller;
        this.share = share;
        this.seed = seed;
        this.most = most;
        this.victim = victim;
    }

    /** Who is killed. */
    public enum Victim {
        /** The program and all it has started, as when a machine loses its power. */
        EVERYBODY,
        /** The program alone: the terraform it has started goes on. */
        PROGRAM
    }

    /** A series at every call that the program makes itself. */
    public static KillSeries atOwnCalls(AwsEmulator emulator) {
        return new KillSeries(emulator, "java", 1, 0, Integer.MAX_VALUE, Victim.EVERYBODY);
    }

    /** A series at some calls that terraform makes on the program's behalf. */
    public static KillSeries atTerraformCalls(AwsEmulator emulator, Victim victim) {
        return new KillSeries(emulator, "terraform", 1, 0, Integer.MAX_VALUE, victim);
    }

    /** The same at a share of the calls, which the seed picks, and at no more than so many. */
    public KillSeries sampled(double otherShare, int otherSeed, int otherMost) {
        return new KillSeries(emulator, caller, otherShare, otherSeed, otherMost, victim);
    }

    /**
     * What came of a series.
     *
     * @param kills the calls at which the command was killed, in order
     * @param last the run that came to its end
     * @param taken by the whole series
     */
    public record Outcome(List<String> kills, CommandResult last, Duration taken) {
        public Outcome {
            kills = List.copyOf(kills);
        }

        /** Each kill is followed by a run, and the last of those has come to its end. */
        public int resumed() {
            return last.exitCode() == 0 ? kills.size() : kills.size() - 1;
        }

        public String told(String command) {
            return "%s: %d calls, %d killed, %d resumed (%.1f s)"
                    .formatted(command, kills.size(), kills.size(), resumed(), taken.toMillis() / 1000.0);
        }
    }

    public Outcome run(Command command) {
        long begin = System.nanoTime();
        var kills = new ArrayList<String>();
        HoldControl hold = emulator.hold();
        while (true) {
            if (kills.size() < most) {
                hold.begin(caller, share, seed);
            }
            RunningCommand running = command.start();
            Optional<String> held = awaitHeld(hold, running);
            if (held.isEmpty()) {
                hold.end();
                return new Outcome(kills, running.result(), Duration.ofNanos(System.nanoTime() - begin));
            }
            kills.add(held.get());
            switch (victim) {
                case EVERYBODY -> running.killAll();
                case PROGRAM -> running.killAlone();
            }
            hold.end();
        }
    }

    /** The call that is held, or nothing when the program ends without one. */
    private static Optional<String> awaitHeld(HoldControl hold, RunningCommand running) {
        while (!running.endsWithin(POLL)) {
            Optional<String> held = hold.held();
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }
}
