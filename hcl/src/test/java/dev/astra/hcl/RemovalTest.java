package dev.astra.hcl;

import static dev.astra.hcl.Edited.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is removed leaves no trace, and everything around it stays, comments first of all. */
final class RemovalTest {
    private static String without(String before, String path) {
        return Edited.text(before, edit -> edit.remove(path(path)));
    }

    @Test
    void anAttributeGoesWithItsLine() {
        assertThat(without("a = 1\nb = 2\nc = 3\n", "b")).isEqualTo("a = 1\nc = 3\n");
        assertThat(without("a = [\n  1\n]  \nb = 2\n", "a")).isEqualTo("b = 2\n");
        assertThat(without("a = 1\r\nb = 2\r\n", "a")).isEqualTo("b = 2\r\n");
        assertThat(without("a = 1\nb = 2", "b")).isEqualTo("a = 1\n");
        assertThat(without("a = <<EOT\nx\nEOT\nb = 2\n", "a")).isEqualTo("b = 2\n");
    }

    @Test
    void commentsAboveAndBehindAnAttributeStay() {
        assertThat(without("# above\na = 1 # behind\nb = 2\n", "a")).isEqualTo("# above\n# behind\nb = 2\n");
        assertThat(without("  a = 1 /* behind */\n", "a")).isEqualTo("  /* behind */\n");
        assertThat(without("/* before */ a = 1\n", "a")).isEqualTo("/* before */\n");
    }

    @Test
    void theOnlyAttributeOfABlockOnOneLineGoes() {
        assertThat(Edited.text(
                        "b { a = 1 }\n",
                        edit -> edit.remove(HclPath.root().block("b").key("a"))))
                .isEqualTo("b {}\n");
    }

    @Test
    void aBlockGoesWithItsLines() {
        assertThat(Edited.text(
                        "a {\n}\n\nb \"l\" {\n  c = 1\n}\nd {}\n",
                        edit -> edit.remove(HclPath.root().block("b", "l"))))
                .isEqualTo("a {\n}\n\nd {}\n");
        assertThat(Edited.text(
                        "a {\n  b {}\n}\n",
                        edit -> edit.remove(HclPath.root().block("a").block("b"))))
                .isEqualTo("a {\n}\n");
    }

    @Test
    void aKeyGoesWithItsComma() {
        assertThat(without("a = { b = 1, c = 2, d = 3 }\n", "a b")).isEqualTo("a = { c = 2, d = 3 }\n");
        assertThat(without("a = { b = 1, c = 2, d = 3 }\n", "a c")).isEqualTo("a = { b = 1, d = 3 }\n");
        assertThat(without("a = { b = 1, c = 2, d = 3 }\n", "a d")).isEqualTo("a = { b = 1, c = 2 }\n");
        assertThat(without("a = { b = 1 }\n", "a b")).isEqualTo("a = {}\n");
        assertThat(without("a = {b=1,}\n", "a b")).isEqualTo("a = {}\n");
    }

    @Test
    void aKeyOnALineOfItsOwnGoesWithTheLine() {
        assertThat(without("a = {\n  b = 1\n  c = 2\n}\n", "a b")).isEqualTo("a = {\n  c = 2\n}\n");
        assertThat(without("a = {\n  b = 1,\n  c = 2\n}\n", "a c")).isEqualTo("a = {\n  b = 1,\n}\n");
        assertThat(without("a = {\n  b = 1, # one\n  c = 2\n}\n", "a b")).isEqualTo("a = {\n  # one\n  c = 2\n}\n");
        assertThat(without("a = { b = 1\n  c = 2 }\n", "a c")).isEqualTo("a = { b = 1 }\n");
        assertThat(without("a = { b = 1\n  c = 2 }\n", "a b")).isEqualTo("a = { \n  c = 2 }\n");
    }

    @Test
    void anElementGoesWithItsComma() {
        assertThat(without("a = [1, 2, 3]\n", "a 0")).isEqualTo("a = [2, 3]\n");
        assertThat(without("a = [1, 2, 3]\n", "a 1")).isEqualTo("a = [1, 3]\n");
        assertThat(without("a = [1, 2, 3]\n", "a 2")).isEqualTo("a = [1, 2]\n");
        assertThat(without("a = [1]\n", "a 0")).isEqualTo("a = []\n");
        assertThat(without("a = [\n  1,\n  2,\n]\n", "a 1")).isEqualTo("a = [\n  1,\n]\n");
        assertThat(without("a = [\n  1\n  , 2\n]\n", "a 0")).isEqualTo("a = [\n  2\n]\n");
        assertThat(without("a = [1, /* two */ 2]\n", "a 1")).isEqualTo("a = [1, /* two */ ]\n");
    }

    @Test
    void aSecretGoesFromAManifest() {
        String before = """
                containers = [
                  {
                    secrets = [
                      # first
                      { name = "A" },
                      {
                        name = "B"
                      },
                    ]
                  }
                ]
                """;

        assertThat(without(before, "containers 0 secrets 1"))
                .isEqualTo(before.replace("      {\n        name = \"B\"\n      },\n", ""));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(Edited.problems("a = 1\n", edit -> edit.remove(path("b"))))
                .containsExactly("1:1 there is no b in the document");
        assertThat(Edited.problems("a = 1\n", edit -> edit.remove(HclPath.root())))
                .containsExactly("1:1 the document itself cannot be removed");
    }
}
