package dev.astra.testsupport.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ToolSearchTest {
    private static final String NAME = "a-tool-of-this-test";

    @TempDir
    private Path home;

    @Test
    void thePathComesFirst() throws IOException {
        Path wanted = install("on-path");
        install(".local/bin");

        assertThat(search(home.resolve("on-path")).find(NAME, _ -> true)).contains(wanted);
    }

    @Test
    void thenComeThePlacesOfInstallers() throws IOException {
        Path wanted = install(".pyenv/versions/3.12.1/bin");

        assertThat(search(home).find(NAME, _ -> true)).contains(wanted);
    }

    @Test
    void atLastTheHomeDirectoryIsSearched() throws IOException {
        Path wanted = install("unusual/place");

        assertThat(search(home.resolve("empty")).find(NAME, _ -> true)).contains(wanted);
    }

    @Test
    void aCandidateThatFailsTheCheckIsPassedBy() throws IOException {
        Path broken = install("on-path");
        Path wanted = install(".local/bin");

        assertThat(search(home.resolve("on-path")).find(NAME, path -> !path.equals(broken)))
                .contains(wanted);
    }

    @Test
    void whatIsNotThereIsNamedWithTheWayToInstallIt() {
        assertThatThrownBy(() -> TestTools.named(NAME, "ask its author"))
                .isInstanceOf(MissingTool.class)
                .hasMessageContaining(NAME)
                .hasMessageContaining("ask its author");
    }

    private ToolSearch search(Path onPath) {
        return new ToolSearch(Map.of("PATH", onPath.toString()), home);
    }

    private Path install(String place) throws IOException {
        Path tool = home.resolve(place).resolve(NAME);
        Files.createDirectories(Objects.requireNonNull(tool.getParent()));
        Files.writeString(tool, "#!/bin/sh\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        return tool;
    }
}
