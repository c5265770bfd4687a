package dev.astra.terraform.engine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program whose output goes to a file and is read from there as it grows. The program is in a session of its own: a
 * Ctrl-C at the terminal reaches only Astra, which passes it on once and waits, and the death of Astra does not break
 * the program's output, so that terraform always gets to save its state.
 */
final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Invocation invocation;
    private final Duration limit;
    private final Duration grace;

    ChildProcess(Invocation invocation, Duration limit, Duration grace) {
        this.invocation = invocation;
        this.limit = limit;
        this.grace = grace;
    }

    /** How a program came to its end. */
    enum Ending {
        BY_ITSELF,
        /** It took too long. */
        TIMED_OUT,
        /** This program was told to end, and told the other. */
        STOPPED
    }

    /** The end of a program. */
    record Result(int exitCode, Ending ending) {}

    /**
     * Runs the program to its end; whatever happens here, it does not go on alone.
     *
     * @param trace receives what it prints on both streams
     * @param lines is told of every line as it comes
     */
    Result run(RunTrace trace, Consumer<String> lines) throws IOException, InterruptedException {
        Redirect log = Redirect.appendTo(trace.log().toFile());
        Process process = invocation.inSessionOfItsOwn().start(log, log);
        var family = new ProcessFamily(process, grace);
        try (var _ = ShutdownStop.of(family);
                var tail = new TailReader(trace.log())) {
            trace.started(process);
            boolean inTime = follow(process, tail, lines);
            if (!inTime) {
                family.stop();
            }
            tail.forEachLine(lines);
            tail.rest().ifPresent(lines);
            return new Result(process.waitFor(), ending(inTime, family));
        } finally {
            if (process.isAlive()) {
                family.stop();
            }
        }
    }

    private boolean follow(Process process, TailReader tail, Consumer<String> lines)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            tail.forEachLine(lines);
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    private static Ending ending(boolean inTime, ProcessFamily family) {
        if (!inTime) {
            return Ending.TIMED_OUT;
        }
        return family.stopped() ? Ending.STOPPED : Ending.BY_ITSELF;
    }
}
