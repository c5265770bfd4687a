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

    /** Copies a folder of code, without what Terraform keeps beside it. */
    void copy(Path root, String folder) {
        Path from = root.resolve(folder);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path each : paths.filter(ScratchFolder::code).toList()) {
                Path to = path.resolve(root.relativize(each));
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, "The preview cannot be made", from + " cannot be copied")
                    .next("Make the folder readable.")
                    .exception(e);
        }
    }

    private static boolean code(Path file) {
        return Files.isRegularFile(file) && !file.toString().contains("/.terraform/");
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
