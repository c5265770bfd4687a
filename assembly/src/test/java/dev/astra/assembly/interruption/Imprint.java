package dev.astra.assembly.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All that is in the files of a home at one moment, but for the time of the embedded cloud, which passes by itself. */
final class Imprint {
    private Imprint() {}

    /** A file that goes away in the midst of looking means looking again. */
    static String of(Path home) {
        while (true) {
            try {
                return look(home);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            }
        }
    }

    private static String look(Path home) {
        try (Stream<Path> paths = Files.walk(home)) {
            List<Path> files = paths.filter(Imprint::tells).sorted().toList();
            var imprint = new StringBuilder();
            for (Path file : files) {
                imprint.append(home.relativize(file))
                        .append('=')
                        .append(read(file))
                        .append('\n');
            }
            return imprint.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !file.toString().contains("/.astra/running/")
                && !name.endsWith(".lock")
                && !name.endsWith("-shm");
    }

    private static int read(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.endsWith("local-cloud.json")
                    ? Estate.withoutTime(new String(bytes, StandardCharsets.UTF_8))
                            .hashCode()
                    : Arrays.hashCode(bytes);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
