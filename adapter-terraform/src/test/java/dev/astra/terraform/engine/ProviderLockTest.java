package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.terraform.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProviderLockTest {
    private static final String NAME = ".terraform.lock.hcl";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private Path own;

    @BeforeEach
    void makeDirectory() throws IOException {
        own = Files.createDirectories(root.resolve("staging/us-east-2/testbed"));
    }

    private void adopt() throws IOException {
        new ProviderLock(root, own).adopt();
    }

    @Test
    void aNewDirectoryTakesTheLockOfAnother() throws IOException {
        FileTree.write(root.resolve("production/us-east-2/platform").resolve(NAME), "one");

        adopt();

        assertThat(FileTree.read(own)).containsOnlyKeys(NAME).containsValue("one");
    }

    @Test
    void aDirectoryKeepsItsOwnLock() throws IOException {
        FileTree.write(root.resolve("production/us-east-2/platform").resolve(NAME), "one");
        FileTree.write(own.resolve(NAME), "own");

        adopt();

        assertThat(own.resolve(NAME)).hasContent("own");
    }

    @Test
    void theFirstDirectoryHasNothingToTake() throws IOException {
        adopt();

        assertThat(own).isEmptyDirectory();
    }

    @Test
    void hiddenFoldersAndWhatIsTooDeepAreNoStacks() throws IOException {
        FileTree.write(root.resolve(".git/x").resolve(NAME), "hidden");
        FileTree.write(root.resolve("a/b/c/d").resolve(NAME), "too deep");

        adopt();

        assertThat(own).isEmptyDirectory();
    }
}
