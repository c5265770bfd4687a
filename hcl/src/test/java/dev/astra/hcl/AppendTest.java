package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks and attributes are appended to files a person has written. */
final class AppendTest {
    private static final HclWriter MODULE =
            HclWriter.empty().block("module", List.of("api"), HclWriter.empty().attribute("source", "./api"));
    private static final String MODULE_TEXT = "module \"api\" {\n  source = \"./api\"\n}\n";
    private static final HclPath B = HclPath.root().block("b");

    private static String appended(String before, HclPath body) {
        return Edited.text(before, edit -> edit.append(body, MODULE));
    }

    @Test
    void aFileGetsItAtTheEndWithABlankLineBefore() {
        assertThat(appended("", HclPath.root())).isEqualTo(MODULE_TEXT);
        assertThat(appended("\uFEFF", HclPath.root())).isEqualTo("\uFEFF" + MODULE_TEXT);
        assertThat(appended("a = 1\n", HclPath.root())).isEqualTo("a = 1\n\n" + MODULE_TEXT);
        assertThat(appended("a = 1", HclPath.root())).isEqualTo("a = 1\n\n" + MODULE_TEXT);
        assertThat(appended("a = 1\n\n", HclPath.root())).isEqualTo("a = 1\n\n" + MODULE_TEXT);
    }

    @Test
    void windowsLineEndsAreKept() {
        assertThat(appended("a = 1\r\n", HclPath.root()))
                .isEqualTo("a = 1\r\n\r\n" + MODULE_TEXT.replace("\n", "\r\n"));
    }

    @Test
    void aBlockGetsItBeforeItsBrace() {
        assertThat(appended("b {\n  a = 1\n}\n", B))
                .isEqualTo("b {\n  a = 1\n\n  module \"api\" {\n    source = \"./api\"\n  }\n}\n");
        assertThat(appended("b {\n}\n", B)).isEqualTo("b {\n  module \"api\" {\n    source = \"./api\"\n  }\n}\n");
    }

    @Test
    void aBlockOnOneLineIsSpread() {
        assertThat(appended("b {}\n", B)).isEqualTo("b {\n  module \"api\" {\n    source = \"./api\"\n  }\n}\n");
        assertThat(appended("b { a = 1 }\n", B))
                .isEqualTo("b {\n  a = 1\n\n  module \"api\" {\n    source = \"./api\"\n  }\n}\n");
    }

    @Test
    void aCanonicalFileStaysCanonical() {
        String after = appended("terraform {\n  required_version = \"~> 1.11\"\n}\n", HclPath.root());

        assertThat(Parsed.document(after).formatted()).isEqualTo(after);
    }

    @Test
    void nothingAppendedIsNothingChanged() {
        assertThat(Edited.text("a = 1", edit -> edit.append(HclPath.root(), HclWriter.empty())))
                .isEqualTo("a = 1");
    }

    @Test
    void anAttributeThatIsThereAlreadyIsAProblem() {
        assertThat(Edited.problems(
                        "a = 1\n",
                        edit -> edit.append(HclPath.root(), HclWriter.empty().attribute("a", 2))))
                .containsExactly("3:1 \"a\" is set twice: it already has a value on line 1, column 1");
    }

    @Test
    void valuesCannotBeAppendedTo() {
        assertThat(Edited.problems("a = 1\n", edit -> edit.append(HclPath.root().key("a"), MODULE)))
                .containsExactly("1:5 nothing can be appended to a: it is a number");
    }
}
