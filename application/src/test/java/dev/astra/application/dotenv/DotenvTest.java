package dev.astra.application.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.astra.domain.error.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DotenvTest {

    private static Map<String, String> values(String text) {
        var file = Dotenv.read(".env", text);
        assertThat(file.problems()).isEmpty();
        var values = new LinkedHashMap<String, String>();
        file.entries().forEach(entry -> values.put(entry.key(), entry.value().reveal()));
        return values;
    }

    private static List<String> problems(String text) {
        return Dotenv.read(".env", text).problems().stream()
                .map(Diagnostic::toLine)
                .toList();
    }

    @Test
    void valuesStandAsTheyAreUpToAComment() {
        assertThat(values("A=one\nB = two words \nC=a#b # comment\n  D=x=y\nE=$HOME\\n"))
                .containsExactly(
                        entry("A", "one"),
                        entry("B", "two words"),
                        entry("C", "a#b"),
                        entry("D", "x=y"),
                        entry("E", "$HOME\\n"));
    }

    @Test
    void commentsBlankLinesAndExportMeanNothing() {
        assertThat(values("\uFEFF# first\n\n   # second\nexport A=1\nexport\tB=2\nexported=3"))
                .containsExactly(entry("A", "1"), entry("B", "2"), entry("exported", "3"));
    }

    @Test
    void nothingInSingleQuotesMeansAnything() {
        assertThat(values("A='  # \\n \"$B\" '\nB=`it's`"))
                .containsExactly(entry("A", "  # \\n \"$B\" "), entry("B", "it's"));
    }

    @Test
    void doubleQuotesHaveEscapes() {
        assertThat(values("A=\"a\\n\\t\\\"b\\\" \\\\ \\$C \\d\" # comment"))
                .containsExactly(entry("A", "a\n\t\"b\" \\ $C \\d"));
    }

    @Test
    void quotedValuesMayHaveSeveralLines() {
        assertThat(values("A=\"-----BEGIN\r\nabc\r\n-----END\"\r\nB='x\ny'\nC=1"))
                .containsExactly(entry("A", "-----BEGIN\nabc\n-----END"), entry("B", "x\ny"), entry("C", "1"));
    }

    @Test
    void everyProblemIsToldWithItsPlaceAndWithoutAValue() {
        var problems = problems("1A=canary\nB canary\n C=\"canary\" canary\nD=\nE=1\nE=canary\nF='canary\nG=1\n");

        assertThat(problems)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(".env:1:1: a variable's name"),
                        line -> assertThat(line).startsWith(".env:2:3: '=' is missing after B"),
                        line -> assertThat(line).startsWith(".env:3:13: there is something behind the value of C"),
                        line -> assertThat(line).startsWith(".env:4:1: D has no value"),
                        line -> assertThat(line).startsWith(".env:6:1: E is there already, in line 5"),
                        line -> assertThat(line).startsWith(".env:7:3: the quote that begins the value of F"))
                .noneMatch(line -> line.contains("canary"));
    }

    @Test
    void afterAQuoteThatIsNeverClosedReadingGoesOnWithTheNextLine() {
        assertThat(Dotenv.read(".env", "A='x\nB=2").entries())
                .extracting(Dotenv.Entry::key)
                .containsExactly("B");
    }

    @Test
    void noTextFormTellsAValue() {
        assertThat(Dotenv.read(".env", "A=canary").toString()).doesNotContain("canary");
    }
}
