package dev.astra.application.infrastructure;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that is deleted with everything in it. */
record ScratchFolder(Path path) implements AutoCloseable {

    static ScratchFolder make(String prefix) {
        try {
            return new ScratchFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The preview cannot be made", "no temporary folder can be made")
                    .exception(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw leftBehind(e);
        }
    }

    private AstraException leftBehind(Exception cause) {
        return Failure.of(CoreError.FILE_SYSTEM, "The preview left files behind", path + " cannot be deleted")
                .next("Delete " + path + ".")
                .exception(cause);
    }
}
