package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** New attributes of files and blocks come behind the last one, in the style of what is there. */
final class AttributeInsertionTest {
    private static final HclPath NEW = HclPath.root().key("new");
    private static final HclPath NEW_IN_B = HclPath.root().block("b").key("new");

    private static String with(String before, HclPath path) {
        return Edited.text(before, edit -> edit.set(path, HclCode.number(2)));
    }

    @Test
    void itComesBehindTheLastAttributeOfAFile() {
        assertThat(with("a = 1\n", NEW)).isEqualTo("a = 1\nnew = 2\n");
        assertThat(with("a = 1\nb {}\n# end\n", NEW)).isEqualTo("a = 1\nnew = 2\nb {}\n# end\n");
        assertThat(with("a = [\n]\n\n\n", NEW)).isEqualTo("a = [\n]\nnew = 2\n\n\n");
        assertThat(with("a = 1 /* c */ # d\n# e\n", NEW)).isEqualTo("a = 1 /* c */ # d\nnew = 2\n# e\n");
    }

    @Test
    void aFileWithoutAttributesGetsItAtTheEnd() {
        assertThat(with("", NEW)).isEqualTo("new = 2\n");
        assertThat(with("# only this\n", NEW)).isEqualTo("# only this\nnew = 2\n");
        assertThat(with("b {}\n", NEW)).isEqualTo("b {}\n\nnew = 2\n");
        assertThat(with("# no end", NEW)).isEqualTo("# no end\nnew = 2\n");
    }

    @Test
    void itsEqualSignStandsUnderTheOneBeforeIfItFits() {
        assertThat(with("name      = 1\n", NEW)).isEqualTo("name      = 1\nnew       = 2\n");
        assertThat(with("a = 1\n", NEW)).isEqualTo("a = 1\nnew = 2\n");
        assertThat(with("größe = 1\n", NEW)).isEqualTo("größe = 1\nnew   = 2\n");
        assertThat(with("long_name = [\n]\n", NEW)).isEqualTo("long_name = [\n]\nnew = 2\n");
    }

    @Test
    void aCanonicalFileStaysCanonicalIfTheNameFits() {
        String before = "b {\n  long_name = 1\n  x         = 2\n}\n";

        assertThat(Parsed.document(with(before, NEW_IN_B)).formatted()).isEqualTo(with(before, NEW_IN_B));
    }

    @Test
    void itIsAsFarInAsItsNeighbours() {
        assertThat(with("b {\n\ta = 1\n}\n", NEW_IN_B)).isEqualTo("b {\n\ta = 1\n\tnew = 2\n}\n");
        assertThat(with("  b {\n      a = 1\n  }\n", NEW_IN_B)).isEqualTo("  b {\n      a = 1\n      new = 2\n  }\n");
    }

    @Test
    void aBlockWithoutAttributesGetsItAtTheTop() {
        assertThat(with("b {\n}\n", NEW_IN_B)).isEqualTo("b {\n  new = 2\n}\n");
        assertThat(with("b { # why\n  c {}\n}\n", NEW_IN_B)).isEqualTo("b { # why\n  new = 2\n\n  c {}\n}\n");
    }

    @Test
    void aBlockOnOneLineIsSpread() {
        assertThat(with("b {}\n", NEW_IN_B)).isEqualTo("b {\n  new = 2\n}\n");
        assertThat(with("  b { }\n", NEW_IN_B)).isEqualTo("  b {\n    new = 2\n  }\n");
        assertThat(with("b { a = 1 }\n", NEW_IN_B)).isEqualTo("b {\n  a = 1\n  new = 2\n}\n");
        assertThat(with("b { /* c */ a = 1 /* d */ } # e\n", NEW_IN_B))
                .isEqualTo("b {\n  /* c */ a = 1 /* d */\n  new = 2\n} # e\n");
    }

    @Test
    void windowsLineEndsAreKept() {
        assertThat(with("b {\r\n  a = 1\r\n}\r\n", NEW_IN_B)).isEqualTo("b {\r\n  a = 1\r\n  new = 2\r\n}\r\n");
        assertThat(with("b {}\r\n", NEW_IN_B)).isEqualTo("b {\r\n  new = 2\r\n}\r\n");
    }

    @Test
    void aLastLineWithoutEndStaysOne() {
        assertThat(with("a = 1", NEW)).isEqualTo("a = 1\nnew = 2");
        assertThat(with("a = 1 # c", NEW)).isEqualTo("a = 1 # c\nnew = 2");
    }

    @Test
    void aValueOfManyLinesIsIndented() {
        var attributes = new LinkedHashMap<String, HclCode>();
        attributes.put("k", HclCode.number(1));

        assertThat(Edited.text("b {\n  a = 1\n}\n", edit -> edit.set(NEW_IN_B, HclCode.object(attributes))))
                .isEqualTo("b {\n  a = 1\n  new = {\n    k = 1\n  }\n}\n");
    }

    @Test
    void aNameThatIsNoNameIsAProblem() {
        assertThat(Edited.problems(
                        "b {}\n", edit -> edit.set(HclPath.root().block("b").key("a b"), HclCode.nothing())))
                .containsExactly("1:1 \"a b\" cannot be the name of an attribute");
    }
}
