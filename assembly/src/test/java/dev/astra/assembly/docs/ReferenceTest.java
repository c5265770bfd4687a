package dev.astra.assembly.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The generated pages are what the program would write today. */
final class ReferenceTest {
    @Test
    void thePageOnTheCommandLineHasEveryCommand() {
        ReferencePage.verify("cli.md", CommandReference.write(new CommandModel().root()));
    }

    @Test
    void thePageOnHttpHasEveryOperation() throws IOException {
        String page = HttpReference.write(Yaml.read("/dev/astra/http/contract/astra-api.yaml"));

        assertThat(page).contains("POST");
        ReferencePage.verify("http.md", page);
    }

    @Test
    void thePageOnTerraformHasEveryModule() throws IOException {
        String page = ModuleReference.write();

        assertThat(page).contains("## service");
        ReferencePage.verify("terraform-modules.md", page);
    }
}
