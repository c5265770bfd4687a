package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Paths lead to expressions and can be shown. */
final class PathTest {
    private static final HclDocument DOCUMENT = Parsed.document("a = [{ b = c.d }]\nm \"n\" {\n  o = 1\n}\n");

    @Test
    void anExpressionIsFoundThroughBlocksListsAndObjects() {
        assertThat(DOCUMENT.find(HclPath.root().key("a").index(0).key("b"))
                        .map(value -> value.range().text()))
                .contains("c.d");
        assertThat(DOCUMENT.find(HclPath.root().block("m", "n").key("o"))
                        .map(value -> value.range().text()))
                .contains("1");
    }

    @Test
    void whatIsNoExpressionIsNotFound() {
        assertThat(DOCUMENT.find(HclPath.root())).isEmpty();
        assertThat(DOCUMENT.find(HclPath.root().block("m", "n"))).isEmpty();
        assertThat(DOCUMENT.find(HclPath.root().key("a").index(-1))).isEmpty();
        assertThat(DOCUMENT.find(HclPath.root().key("a").key("b"))).isEmpty();
        assertThat(DOCUMENT.find(HclPath.root().block("m").key("o"))).isEmpty();
    }

    @Test
    void aPathIsShownAsPeopleWriteIt() {
        assertThat(HclPath.root().block("m", "n").key("a").index(0).key("b c")).hasToString("m \"n\".a[0].\"b c\"");
        assertThat(HclPath.root()).hasToString("the document");
    }
}
