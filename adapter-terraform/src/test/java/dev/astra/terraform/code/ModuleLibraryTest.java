package dev.astra.terraform.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.infrastructure.FileChange;
import dev.astra.terraform.testing.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModuleLibraryTest {
    private static final String FILE = "modules/cluster/main.tf";
    private static final String CHECKSUMS = "modules/.astra-checksums";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @BeforeEach
    void write() throws IOException {
        new CodeWriter(root).write(new ModuleLibrary(root).changes());
    }

    private List<String> changes() throws IOException {
        return new ModuleLibrary(root).changes().stream().map(FileChange::path).toList();
    }

    /** Makes a file look as an older Astra would have written it. */
    private void age(String text) throws Exception {
        String current = checksum(Files.readString(root.resolve(FILE)));
        FileTree.write(root.resolve(FILE), text);
        String checksums = Files.readString(root.resolve(CHECKSUMS));
        FileTree.write(root.resolve(CHECKSUMS), checksums.replace(current, checksum(text)));
    }

    private static String checksum(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsToBeDoneOnceTheLibraryIsWritten() throws IOException {
        assertThat(changes()).isEmpty();
    }

    @Test
    void aFileOfAnOlderLibraryIsBroughtUpToDate() throws Exception {
        String current = Files.readString(root.resolve(FILE));
        age("# version 0\n");

        assertThat(changes()).containsExactly(FILE, CHECKSUMS);
        new CodeWriter(root).write(new ModuleLibrary(root).changes());
        assertThat(root.resolve(FILE)).hasContent(current);
        assertThat(changes()).isEmpty();
    }

    @Test
    void aFileThatAPersonChangedStays() throws Exception {
        age("# version 0\n");
        FileTree.write(root.resolve(FILE), "# version 0, mine\n");

        assertThat(changes()).isEmpty();
    }

    @Test
    void aFileThatIsDeletedComesBack() throws IOException {
        Files.delete(root.resolve(FILE));

        assertThat(changes()).containsExactly(FILE);
    }

    @Test
    void checksumsThatAreLostAreFoundAgainForWhatIsUnchanged() throws IOException {
        String checksums = Files.readString(root.resolve(CHECKSUMS));
        Files.delete(root.resolve(CHECKSUMS));

        assertThat(new ModuleLibrary(root).changes()).containsExactly(new FileChange(CHECKSUMS, false, checksums));
    }

    @Test
    void whatIsNotOfTheLibraryIsNotTouched() throws IOException {
        FileTree.write(root.resolve("modules/own/main.tf"), "locals {}\n");
        FileTree.write(root.resolve("modules/cluster/extra.tf"), "locals {}\n");

        assertThat(changes()).isEmpty();
    }
}
