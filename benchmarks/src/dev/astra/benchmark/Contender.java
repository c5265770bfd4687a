package dev.astra.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that is measured: from its start to its end, as one who waits for it has it. */
final class Contender {
    private final String name;
    private final ProcessBuilder process;
    private final List<Long> nanos = new ArrayList<>();

    Contender(String name, Map<String, String> variables, List<String> command) {
        this.name = name;
        this.process = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        process.environment().putAll(variables);
        process.environment().put("CHECKPOINT_DISABLE", "1");
    }

    String name() {
        return name;
    }

    /** Runs once without being measured, so that files are in memory. */
    void warmUp() throws IOException, InterruptedException {
        run();
    }

    void measure() throws IOException, InterruptedException {
        nanos.add(run());
    }

    private long run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = process.start().waitFor();
        long taken = System.nanoTime() - start;
        if (exit != 0) {
            throw new IllegalStateException(process.command() + " cannot be measured: it exited with " + exit);
        }
        return taken;
    }

    double medianMillis() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }
}
