package dev.astra.terraform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** Files that are compared with what is made now, or written anew with {@code -Dgolden.update=true}. */
public final class Golden {
    private Golden() {}

    /** Checks one file. */
    public static void file(Path golden, String actual) throws IOException {
        if (updating()) {
            FileTree.write(golden, actual);
        }
        assertThat(golden)
                .as("run the test with -Dgolden.update=true if the change is meant")
                .exists()
                .hasContent(actual);
    }

    /** Checks that a folder holds these files and no others. */
    public static void folder(Path golden, SortedMap<String, String> actual) throws IOException {
        if (updating()) {
            for (String obsolete : FileTree.read(golden).keySet()) {
                Files.delete(golden.resolve(obsolete));
            }
            actual.forEach((name, text) -> FileTree.write(golden.resolve(name), text));
        }
        SortedMap<String, String> expected = FileTree.read(golden);
        assertThat(actual)
                .as("run the test with -Dgolden.update=true if the change is meant")
                .isEqualTo(expected);
    }

    private static boolean updating() {
        return Boolean.getBoolean("golden.update");
    }
}
