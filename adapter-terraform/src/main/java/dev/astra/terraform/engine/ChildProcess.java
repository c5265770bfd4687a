package dev.astra.terraform.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program whose output goes to a file and is read from there as it grows. The program is in a session of its own: a
 * Ctrl-C at the terminal reaches only Astra, which passes it on once and waits, and the death of Astra does not break
 * the program's output, so that terraform always gets to save its state.
 */
final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final List<String> command;
    private final Path directory;
    private final Map<String, String> environment;

    ChildProcess(List<String> command, Path directory, Map<String, String> environment) {
        this.command = List.copyOf(command);
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /** How a program ended: its exit code, or that it was stopped because it took too long. */
    record Ending(int exitCode, boolean timedOut) {}

    /**
     * Runs the program to its end.
     *
     * @param output receives what it prints on both streams; replaced when it exists
     * @param lines is told of every complete line as it comes
     */
    Ending run(Path output, Duration limit, Consumer<String> lines) throws IOException, InterruptedException {
        Process process = start(output);
        Thread stopper = Thread.ofPlatform().unstarted(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(stopper);
        try (var tail = new TailReader(output)) {
            long deadline = System.nanoTime() + limit.toNanos();
            while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                tail.forEachLine(lines);
                if (System.nanoTime() > deadline) {
                    kill(process);
                    return new Ending(process.waitFor(), true);
                }
            }
            tail.forEachLine(lines);
            return new Ending(process.exitValue(), false);
        } catch (InterruptedException e) {
            stop(process);
            throw e;
        } finally {
            forget(stopper);
        }
    }

    private Process start(Path output) throws IOException {
        var builder = new ProcessBuilder(inSessionOfItsOwn())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder.start();
    }

    private List<String> inSessionOfItsOwn() {
        var whole = new ArrayList<String>();
        Programs.find("setsid", System.getenv()).ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }

    /** Asks the program to end in order, and waits as long as saving state may take. */
    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(process);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static void forget(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // Shutting down already: the hook does its work there.
            return;
        }
    }
}
