package dev.astra.assembly.interruption;

import dev.astra.assembly.cli.CommandOutcome;
import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A company on the embedded cloud that can be put back to where it was before each of the operations. */
final class Company {
    private static final Path RUNNING = Path.of(".astra", "running");

    private final Path home;
    private final Path shelf;

    Company(Path home, Path shelf) {
        this.home = home;
        this.shelf = shelf;
    }

    /** Runs all operations undisturbed, and keeps what there was before each. */
    void grow() {
        for (Operation operation : Operation.values()) {
            prepare(operation);
            copy(home, before(operation));
            requireDone(operation, run(operation));
        }
    }

    private static void requireDone(Operation operation, CommandOutcome outcome) {
        if (outcome.exit() != 0) {
            throw new IllegalStateException(operation.title() + ": " + outcome.err());
        }
    }

    void putBackBefore(Operation operation) {
        delete(home);
        copy(before(operation), home);
    }

    Estate estate() {
        return Estate.of(home);
    }

    CommandOutcome run(Operation operation) {
        return run(operation, TestTerminal.in(home));
    }

    CommandOutcome run(Operation operation, Traffic traffic) {
        return run(operation, TestTerminal.in(home).watched(new WatchedBorder(traffic)));
    }

    private static CommandOutcome run(Operation operation, TestTerminal terminal) {
        Stream<String> line = Stream.concat(operation.arguments().stream(), Stream.of("-o", "json"));
        return terminal.pipe(operation.input(), line.toArray(String[]::new));
    }

    /** Kills the operation at the call; whether it came that far. */
    boolean kill(Operation operation, Crossing at) {
        var presences = new Presences(home.resolve(RUNNING));
        var kill = new Kill(at, presences::remember);
        try {
            run(operation, kill);
        } catch (Kill.Killed _) {
            // The process is gone.
        }
        presences.restore();
        return kill.done();
    }

    /** Runs the operation undisturbed and tells after which of its calls there was something that was not before. */
    Recording record(Operation operation) {
        var recording = new Recording(() -> Imprint.of(home));
        requireDone(operation, run(operation, recording));
        return recording;
    }

    private Path before(Operation operation) {
        return shelf.resolve(operation.name());
    }

    /** The service is to be deployed with an image of the user's choice. */
    private void prepare(Operation operation) {
        if (operation == Operation.SERVICE_DEPLOY) {
            TestTerminal.in(home).run("service", "generate-manifest", "testbed", "staging");
            edit(home.resolve("service_manifest.staging.hcl"));
        }
    }

    private static void edit(Path manifest) {
        try {
            Files.writeString(manifest, Files.readString(manifest).replace(":latest", ":2.6.3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        for (Path file : paths(from)) {
            try {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            for (Path path : paths(folder).reversed()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> paths(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
