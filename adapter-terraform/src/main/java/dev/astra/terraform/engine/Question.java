package dev.astra.terraform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that is run for what it prints, which touches no disk: it may be secret. */
final class Question {
    private final Invocation invocation;
    private final Duration limit;

    Question(Invocation invocation, Duration limit) {
        this.invocation = invocation;
        this.limit = limit;
    }

    /**
     * What a program said.
     *
     * @param timedOut whether it was killed because it took too long
     */
    record Answer(int exitCode, String output, String errors, boolean timedOut) {}

    Answer ask() throws IOException, InterruptedException {
        Process process = invocation.start(Redirect.PIPE, Redirect.PIPE);
        var family = new ProcessFamily(process, Duration.ZERO);
        try {
            CompletableFuture<String> output = read(process.getInputStream());
            CompletableFuture<String> errors = read(process.getErrorStream());
            boolean inTime = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                family.stop();
            }
            return new Answer(process.waitFor(), output.join(), errors.join(), !inTime);
        } finally {
            if (process.isAlive()) {
                family.stop();
            }
        }
    }

    /** What can be read until the stream ends, or until it breaks because its program was killed. */
    private static CompletableFuture<String> read(InputStream stream) {
        var text = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.complete("");
            }
        });
        return text;
    }
}
