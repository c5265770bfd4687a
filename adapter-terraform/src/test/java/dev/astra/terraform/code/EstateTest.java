package dev.astra.terraform.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.infrastructure.Stack;
import dev.astra.terraform.TerraformRepository;
import dev.astra.terraform.testing.FileTree;
import dev.astra.terraform.testing.Golden;
import dev.astra.terraform.testing.OfflineTerraform;
import dev.astra.terraform.testing.SampleEstate;
import dev.astra.terraform.testing.TwoAtOnce;
import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of a whole estate, against what it was before and against terraform. */
@TestInstance(Lifecycle.PER_CLASS)
final class EstateTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/estate");

    private final TerraformRepository repository = new TerraformRepository();
    private final TwoAtOnce<CommandResult> validations = new TwoAtOnce<>();

    private Path root = Path.of("");

    @BeforeAll
    void writeAndValidate(@TempDir Path scratch) throws IOException {
        root = scratch.resolve("written");
        repository.write(root, repository.render(root, SampleEstate.stacks()));
        Path validated = scratch.resolve("validated");
        FileTree.copy(root, validated);
        var terraform = OfflineTerraform.in(scratch);
        for (String stack : directories()) {
            validations.begin(stack, () -> validate(terraform, validated.resolve(stack)));
        }
    }

    private static CommandResult validate(OfflineTerraform terraform, Path directory) {
        terraform
                .run(directory, "init", "-backend=false", "-input=false", "-no-color")
                .orFail();
        return terraform.run(directory, "validate", "-no-color");
    }

    @AfterAll
    void stop() {
        validations.close();
    }

    static List<String> directories() {
        return SampleEstate.stacks().stream()
                .map(Stack::path)
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyStackIsWrittenAsBefore() throws IOException {
        var written = FileTree.read(root);
        written.keySet().removeIf(name -> name.startsWith("modules/"));

        Golden.folder(GOLDEN, written);
    }

    @Test
    void theModulesAreWrittenToo() {
        var modules = FileTree.read(root.resolve("modules"));

        assertThat(modules).containsKeys("service/main.tf", "service/README.md", "network/variables.tf");
        assertThat(modules).doesNotContainKey("index.txt");
        assertThat(modules.keySet()).noneMatch(name -> name.contains("test"));
    }

    @Test
    void terraformWouldFormatNothing(@TempDir Path scratch) throws IOException {
        OfflineTerraform.in(scratch)
                .run(root, "fmt", "-check", "-diff", "-recursive", "-no-color")
                .orFail();
    }

    @ParameterizedTest
    @MethodSource("directories")
    void terraformFindsTheStackValid(String stack) throws Exception {
        assertThat(validations.result(stack).orFail().output()).contains("The configuration is valid");
    }

    @Test
    void whatIsWrittenNeedsNoWritingAgain() {
        assertThat(repository.render(root, SampleEstate.stacks())).isEmpty();
    }
}
