package dev.astra.assembly.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The launcher with a command that does not end by itself, and the lines it prints. */
final class TailingProcess implements AutoCloseable {
    private static final int LIMIT_SECONDS = 180;

    /** Longer than the part of the past that is asked for again, in which a line could be repeated. */
    private static final int QUIET_SECONDS = 20;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private TailingProcess(Process process) {
        this.process = process;
    }

    static TailingProcess start(AwsEstate estate, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(Distribution.launcher().toString());
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line)
                .directory(estate.repository().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> variables = estate.emulator().redirect(new TreeMap<>(System.getenv()));
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("ASTRA_HOME", estate.home().toString());
        var tailing = new TailingProcess(builder.start());
        Thread.ofVirtual().start(tailing::collect);
        return tailing;
    }

    private void collect() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add(e.toString());
        }
    }

    /** What is printed until there are so many lines, and what comes in some time after that. */
    List<String> awaitLines(int count) {
        var shown = new ArrayList<String>();
        try {
            while (shown.size() < count) {
                String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    return shown;
                }
                shown.add(line);
            }
            for (String more = next(); more != null; more = next()) {
                shown.add(more);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return shown;
    }

    private @Nullable String next() throws InterruptedException {
        return lines.poll(QUIET_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
