package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.hcl.Corpus.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is said in clear words, at its place, all at once. */
final class ProblemsTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "corpus", "rejected");

    static List<Example> rejected() {
        return Corpus.rejected();
    }

    /** The words are kept beside each file; {@code -Dgolden.update} writes them anew. */
    @ParameterizedTest
    @MethodSource("rejected")
    void everyBrokenFileIsExplained(Example example) throws IOException {
        String found = example.parse().problems().stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(SOURCES.resolve(example.name() + ".problems"), found);
        }

        assertThat(found).isEqualTo(Files.readString(SOURCES.resolve(example.name() + ".problems")));
    }

    @Test
    void problemsAreInTheOrderOfTheText() {
        assertThat(Hcl.parse("test.hcl", "a = = 1\nb = 'x'\nc = [1 2]\nd = \"\\q\"\n")
                        .problems())
                .extracting(problem -> problem.position().line())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void problemsInsideAValueDoNotHideOthers() {
        assertThat(Parsed.problems("""
                        containers = [
                          { cpu = = 256 },
                          {
                            memory = 512 mb
                            ports  = [80 81, ]
                          },
                          = ,
                        ]
                        other = 1 1
                        """))
                .containsExactly(
                        "2:11 a value is expected here, but found \"=\"",
                        "4:18 a comma or a new line is expected here, but found \"mb\"",
                        "5:18 a comma is missing before \"81\"",
                        "7:3 a value is expected here, but found \"=\"",
                        "9:11 a new line is expected here, but found \"1\"");
    }

    @Test
    void bothPlacesOfADuplicateAreNamed() {
        var problem = Hcl.parse("test.hcl", "tags = {\n  Name = 1\n  \"Name\" = 2\n}\n")
                .problems()
                .getFirst();

        assertThat(problem)
                .hasToString("test.hcl:3:3: \"Name\" is set twice: it already has a value on line 2, column 3"
                        + " (remove one of the two)");
        assertThat(problem.range().text()).isEqualTo("\"Name\"");
    }

    @Test
    void aFileThatIsNoHclAtAllEndsInAHundredProblems() {
        assertThat(Parsed.problems("a = = 1\n".repeat(10_000))).hasSize(100);
        assertThat(Parsed.problems("\u0000".repeat(10_000))).hasSize(100);
        assertThat(Parsed.problems("b {\n".repeat(10_000))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void halfACharacterIsAProblem() {
        assertThat(Parsed.problems("a = \"\uD83D\"\n"))
                .containsExactly("1:6 half a character stands here: the text is not valid Unicode");
    }
}
