package dev.astra.benchmark.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program that prints the log, and how long it took each time from its start to its end. */
record Program(String name, List<String> line, List<Long> nanos) {
    Program(String name, List<String> line) {
        this(name, line, new ArrayList<>());
    }

    void measure(Map<String, String> variables, Path folder, int lines) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        long begin = System.nanoTime();
        int exit = builder.start().waitFor();
        nanos.add(System.nanoTime() - begin);
        requireComplete(exit, output, folder, lines);
    }

    private void requireComplete(int exit, Path output, Path folder, int lines) throws IOException {
        try (Stream<String> read = Files.lines(output)) {
            long found = read.filter(each -> each.contains("line ")).count();
            if (exit != 0 || found != lines) {
                throw new IllegalStateException("%s ended with %d after %d of %d lines: %s"
                        .formatted(name, exit, found, lines, Files.readString(folder.resolve("errors"))));
            }
        }
    }

    double linesPerSecond(int lines) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return lines / (sorted.get(sorted.size() / 2) / 1e9);
    }
}
