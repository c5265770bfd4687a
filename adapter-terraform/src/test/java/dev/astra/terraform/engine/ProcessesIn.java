package dev.astra.terraform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes that work in a directory or below, as Linux lists them. */
final class ProcessesIn {
    private static final Path PROCESSES = Path.of("/proc");

    private final Path directory;

    ProcessesIn(Path directory) {
        this.directory = directory;
    }

    /** The command line of each. */
    List<String> commandLines() throws IOException {
        var found = new ArrayList<String>();
        for (Path process : folders()) {
            if (worksHere(process)) {
                found.add(commandLine(process));
            }
        }
        return found;
    }

    /** Whether there are none. One that was killed takes a moment to be gone. */
    boolean gone() {
        try {
            return commandLines().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).startsWith(directory.toRealPath());
        } catch (IOException e) {
            // It ended meanwhile, or is somebody else's.
            return false;
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "(ended)";
        }
    }
}
