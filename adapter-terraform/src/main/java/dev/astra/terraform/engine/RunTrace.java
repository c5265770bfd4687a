package dev.astra.terraform.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a run of terraform leaves in the directory of its stack as long as it goes on: its log, and which process it is.
 * Both outlive a run whose Astra was killed.
 */
record RunTrace(Path log) {
    private static final String DATA = ".terraform";
    private static final String LOG = ".log";
    private static final Pattern PROCESS = Pattern.compile("(\\d+) (\\d+)");

    /** Two runs in one directory must not write to one file. */
    static RunTrace begin(Path directory, String subcommand) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(DATA));
        return new RunTrace(Files.createTempFile(folder, "astra-" + subcommand + "-", LOG));
    }

    /** Those that are in a directory, of whatever run. */
    static List<RunTrace> in(Path directory) throws IOException {
        Path folder = directory.resolve(DATA);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(RunTrace::written).map(RunTrace::new).toList();
        }
    }

    private static boolean written(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("astra-") && name.endsWith(LOG);
    }

    void started(Process process) throws IOException {
        long since = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(note(), process.pid() + " " + since);
    }

    /**
     * A process that once was.
     *
     * @param started as the system says, which tells it from a later one of the same id
     */
    record Runner(long pid, Instant started) {
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().startInstant().equals(Optional.of(started)));
        }
    }

    /** The process of the run, or nothing when its Astra was killed before it could say. */
    Optional<Runner> runner() throws IOException {
        if (!Files.exists(note())) {
            return Optional.empty();
        }
        Matcher words = PROCESS.matcher(Files.readString(note()));
        return words.matches()
                ? Optional.of(new Runner(
                        Long.parseLong(words.group(1)), Instant.ofEpochMilli(Long.parseLong(words.group(2)))))
                : Optional.empty();
    }

    void end() throws IOException {
        Files.deleteIfExists(note());
        Files.deleteIfExists(log);
    }

    private Path note() {
        return log.resolveSibling(log.getFileName() + ".process");
    }
}
