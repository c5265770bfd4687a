package dev.astra.terraform.library;

import dev.astra.terraform.testing.FileTree;
import dev.astra.terraform.testing.Golden;
import dev.astra.terraform.testing.Modules;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ModuleReadmeTest {
    static List<String> modules() throws IOException {
        return Modules.names();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theDescriptionOfAModuleSaysWhatItsCodeDoes(String module) throws IOException {
        var code = FileTree.read(Modules.LIBRARY.resolve(module));
        var tests = FileTree.read(Modules.TESTS.resolve(module));

        Golden.file(Modules.LIBRARY.resolve(module).resolve("README.md"), new ModuleReadme(module, code, tests).text());
    }
}
