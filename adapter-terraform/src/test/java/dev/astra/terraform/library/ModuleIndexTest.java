package dev.astra.terraform.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.terraform.testing.FileTree;
import dev.astra.terraform.testing.Golden;
import dev.astra.terraform.testing.Modules;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ModuleIndexTest {
    private static final String INDEX = "index.txt";

    private static List<String> files() {
        return FileTree.read(Modules.LIBRARY).keySet().stream()
                .filter(name -> !name.equals(INDEX))
                .toList();
    }

    @Test
    void theIndexNamesEveryFileOfTheLibrary() throws IOException {
        var files = new TreeSet<>(files());
        modules().forEach(module -> files.add(module + "/README.md"));
        String index = files.stream().map(name -> name + "\n").collect(Collectors.joining());

        Golden.file(Modules.LIBRARY.resolve(INDEX), index);
    }

    @Test
    void onlyCodeAndItsDescriptionIsShipped() {
        assertThat(files()).allMatch(name -> name.matches("[a-z-]+/([a-z_]+\\.tf|README\\.md)"));
    }

    static List<String> modules() throws IOException {
        return Modules.names();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleHasWhatAReaderLooksFor(String module) {
        assertThat(FileTree.read(Modules.LIBRARY.resolve(module)))
                .containsKeys("README.md", "main.tf", "outputs.tf", "variables.tf", "versions.tf");
    }
}
