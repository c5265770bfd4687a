package dev.astra.assembly.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.manifest.ManifestSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say is true: their examples run, their manifests are manifests, their links lead somewhere. */
final class DocumentationTest {
    @TempDir
    private Path folder = Path.of("");

    static List<Document> pages() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theConsoleShowsWhatThePageShows(Document page) throws IOException {
        var run = new PageRun(page, new Workplace(folder.toRealPath()));

        List<String> differences = run.differences();

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page.file(), run.updated());
        } else {
            assertThat(differences)
                    .as("answers of %s, written anew with -Dgolden.update=true", page)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCommandLineAcceptsWhatThePageWouldHaveTyped(Document page) {
        var commands = new CommandModel();
        for (CodeBlock block : page.blocks("sh")) {
            for (String line : block.text().replaceAll("\\\\\n\\s*", "").lines().toList()) {
                Words.call(line)
                        .ifPresent(call -> assertThatCode(() -> commands.parse(call.arguments()))
                                .as("%s: %s", page, line)
                                .doesNotThrowAnyException());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aManifestOfThePageCanBeDeployed(Document page) {
        for (CodeBlock block : page.blocks("hcl")) {
            var reading = new ManifestReader().read(new ManifestSource(page.name(), block.text()));
            assertThat(reading.problems().isEmpty())
                    .as("%s, line %d: %s", page, block.first(), reading.problems())
                    .isEqualTo(!block.remark().equals("invalid"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Document page) {
        assertThat(Links.broken(page)).as("broken links of %s", page).isEmpty();
    }
}
