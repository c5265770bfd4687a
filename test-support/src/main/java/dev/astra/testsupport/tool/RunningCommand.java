package dev.astra.testsupport.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that runs, with all it has started. */
public final class RunningCommand {
    private final List<String> line;
    private final Process process;
    private final CompletableFuture<String> output;
    private final CompletableFuture<String> errors;
    private final long started = System.nanoTime();

    RunningCommand(List<String> line, Process process) {
        this.line = line;
        this.process = process;
        this.output = read(process.getInputStream());
        this.errors = read(process.getErrorStream());
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for its end, and says whether it came in time. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while %s ran".formatted(line), e);
        }
    }

    /** What came of it, once it has ended. */
    public CommandResult result() {
        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        int exit = endsWithin(taken.plusDays(1)) ? process.exitValue() : CommandResult.KILLED;
        return new CommandResult(line, exit, output.join(), errors.join(), taken);
    }

    /** Kills the program alone; what it started goes on. */
    public void killAlone() {
        process.destroyForcibly();
        endsWithin(Duration.ofMinutes(1));
    }

    /**
     * Kills the program and then everything it has started: a child left alive would hold the pipes open, and with
     * Terraform's providers there always are some.
     */
    public void killAll() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            List<ProcessHandle> started = descendants.toList();
            killAlone();
            started.stream()
                    .flatMap(child -> Stream.concat(child.descendants(), Stream.of(child)))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static CompletableFuture<String> read(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }
}
