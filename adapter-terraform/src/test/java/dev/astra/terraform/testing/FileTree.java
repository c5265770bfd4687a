package dev.astra.terraform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of text files as a whole. */
public final class FileTree {
    private FileTree() {}

    /** Every file below a folder: its path with {@code /}, and its text. */
    public static SortedMap<String, String> read(Path folder) {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Adds the files of one folder to another. */
    public static void copy(Path from, Path to) {
        read(from).forEach((name, text) -> write(to.resolve(name), text));
    }

    /** Writes a file, and the folders it is in. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
