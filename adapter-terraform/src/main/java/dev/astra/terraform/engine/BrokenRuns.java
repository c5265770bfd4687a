package dev.astra.terraform.engine;

import dev.astra.terraform.engine.RunTrace.Runner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The runs of terraform in one directory whose Astra was killed. Mostly terraform has outlived it, and saves what it
 * does; where it was killed as well, its lock of the state has nobody any more who could take it away.
 */
final class BrokenRuns {
    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path directory;
    private final String stack;
    private final Map<String, String> environment;

    BrokenRuns(Path directory, String stack, Map<String, String> environment) {
        this.directory = directory;
        this.stack = stack;
        this.environment = environment;
    }

    /** Waits for those that go on, as long as the limit lets it. */
    void await(Duration limit) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        for (RunTrace trace : RunTrace.in(directory)) {
            Optional<ProcessHandle> alive = trace.runner().flatMap(Runner::alive);
            if (alive.isPresent()) {
                awaitEnd(alive.get(), Duration.between(Instant.now(), deadline));
            }
        }
    }

    private static void awaitEnd(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Then the lock of the state is what is waited for next.
            return;
        }
    }

    /** Clears away what those left that are no more, and returns when the first of them was started, if there were any. */
    Optional<Instant> clear() throws IOException {
        var broken = new ArrayList<Instant>();
        for (RunTrace trace : RunTrace.in(directory)) {
            Optional<Runner> runner = trace.runner();
            if (runner.isPresent() && runner.get().alive().isEmpty()) {
                broken.add(runner.get().started());
                trace.end();
            }
        }
        return broken.stream().min(Comparator.naturalOrder());
    }

    /**
     * Whether nobody but a run that was broken off can have taken the lock: it is of this user on this machine and not
     * older than that run, and no terraform that is as old is at work on the same stack, be it in another checkout.
     */
    boolean left(StateLock lock, Instant broken) throws IOException, InterruptedException {
        return !lock.created().isBefore(broken.minus(CLOCK_GRAIN))
                && lock.holder().equals(System.getProperty("user.name") + "@" + machine())
                && ProcessHandle.allProcesses().noneMatch(process -> mayHold(process, lock));
    }

    private boolean mayHold(ProcessHandle process, StateLock lock) {
        ProcessHandle.Info info = process.info();
        return info.command().map(Path::of).filter(BrokenRuns::isTerraform).isPresent()
                && info.startInstant()
                        .map(start -> start.isBefore(lock.created().plus(CLOCK_GRAIN)))
                        .orElse(true)
                && worksOnThisStack(process.pid());
    }

    private static boolean isTerraform(Path command) {
        return command.endsWith("terraform");
    }

    /** Also true where the system does not tell what a process works on. */
    private boolean worksOnThisStack(long process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process), "cwd"))
                    .endsWith(stack);
        } catch (IOException e) {
            return true;
        }
    }

    /** As the system calls it, which is what terraform writes into its locks. */
    private String machine() throws IOException, InterruptedException {
        var invocation = new Invocation(List.of("uname", "-n"), directory, environment);
        return new Question(invocation, PATIENCE).ask().output().strip();
    }
}
