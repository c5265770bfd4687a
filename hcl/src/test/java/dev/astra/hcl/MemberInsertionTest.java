package dev.astra.hcl;

import static dev.astra.hcl.Edited.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** New members of objects and lists come behind the last one, with commas and lines as the others have them. */
final class MemberInsertionTest {
    private static String withKey(String before) {
        return Edited.text(before, edit -> edit.set(path("a new"), HclCode.number(2)));
    }

    private static String withElement(String before) {
        return Edited.text(before, edit -> edit.add(path("a"), HclCode.number(2)));
    }

    @Test
    void anEmptyObjectStaysOnOneLine() {
        assertThat(withKey("a = {}\n")).isEqualTo("a = { new = 2 }\n");
        assertThat(withKey("a = { }\n")).isEqualTo("a = { new = 2 }\n");
    }

    @Test
    void anEmptyObjectOnSeveralLinesGetsALine() {
        assertThat(withKey("a = {\n}\n")).isEqualTo("a = {\n  new = 2\n}\n");
        assertThat(withKey("a = {\n  # nothing yet\n}\n")).isEqualTo("a = {\n  # nothing yet\n  new = 2\n}\n");
    }

    @Test
    void anObjectOnOneLineStaysOnOneLine() {
        assertThat(withKey("a = { b = 1 }\n")).isEqualTo("a = { b = 1, new = 2 }\n");
        assertThat(withKey("a = {b=1,}\n")).isEqualTo("a = {b=1, new = 2,}\n");
        assertThat(withKey("a = { b = 1 /* c */ }\n")).isEqualTo("a = { b = 1, new = 2 /* c */ }\n");
    }

    @Test
    void anObjectOnLinesGetsALine() {
        assertThat(withKey("a = {\n  b = 1\n}\n")).isEqualTo("a = {\n  b = 1\n  new = 2\n}\n");
        assertThat(withKey("a = {\n  long_name = 1 # c\n}\n"))
                .isEqualTo("a = {\n  long_name = 1 # c\n  new       = 2\n}\n");
        assertThat(withKey("a = { b = 1\n}\n")).isEqualTo("a = { b = 1\n  new = 2\n}\n");
    }

    @Test
    void commasBetweenLinesAreKeptUp() {
        assertThat(withKey("a = {\n  b = 1,\n  c = 2\n}\n")).isEqualTo("a = {\n  b = 1,\n  c = 2,\n  new = 2\n}\n");
        assertThat(withKey("a = {\n  b = 1,\n}\n")).isEqualTo("a = {\n  b = 1,\n  new = 2,\n}\n");
        assertThat(withKey("a = {\n  b = 1,\n  c = 2 # d\n}\n"))
                .isEqualTo("a = {\n  b = 1,\n  c = 2, # d\n  new = 2\n}\n");
    }

    @Test
    void aKeyThatIsNoNameIsQuoted() {
        assertThat(Edited.text(
                        "a = {}\n",
                        edit -> edit.set(path("a").key("x y"), HclCode.nothing())
                                .set(path("a").key("for"), HclCode.nothing())))
                .isEqualTo("a = { \"x y\" = null, \"for\" = null }\n");
    }

    @Test
    void anEmptyListGetsItsFirstElement() {
        assertThat(withElement("a = []\n")).isEqualTo("a = [2]\n");
        assertThat(withElement("a = [ ]\n")).isEqualTo("a = [2]\n");
        assertThat(withElement("a = [\n]\n")).isEqualTo("a = [\n  2\n]\n");
        assertThat(withElement("a = [ # none\n]\n")).isEqualTo("a = [ # none\n  2\n]\n");
    }

    @Test
    void aListOnOneLineStaysOnOneLine() {
        assertThat(withElement("a = [1]\n")).isEqualTo("a = [1, 2]\n");
        assertThat(withElement("a = [1, ]\n")).isEqualTo("a = [1, 2, ]\n");
    }

    @Test
    void aListOnLinesGetsALine() {
        assertThat(withElement("a = [\n  1\n]\n")).isEqualTo("a = [\n  1,\n  2\n]\n");
        assertThat(withElement("a = [\n  1,\n]\n")).isEqualTo("a = [\n  1,\n  2,\n]\n");
        assertThat(withElement("a = [\n  1 # one\n]\n")).isEqualTo("a = [\n  1, # one\n  2\n]\n");
        assertThat(withElement("a = [\r\n  1,\r\n]\r\n")).isEqualTo("a = [\r\n  1,\r\n  2,\r\n]\r\n");
    }

    @Test
    void noCommaIsPutBehindTheEndOfAHeredoc() {
        assertThat(withElement("a = [\n  <<A\nx\nA\n]\n")).isEqualTo("a = [\n  <<A\nx\nA\n  , 2\n]\n");
    }

    @Test
    void anObjectIsAddedOnLinesOfItsOwn() {
        var secret = new LinkedHashMap<String, HclCode>();
        secret.put("name", HclCode.string("B"));
        secret.put("valueFrom", HclCode.string("arn"));

        String before = """
                containers = [
                  {
                    secrets = [
                      { name = "A" },
                    ]
                  },
                ]
                """;
        String after = """
                containers = [
                  {
                    secrets = [
                      { name = "A" },
                      {
                        name      = "B"
                        valueFrom = "arn"
                      },
                    ]
                  },
                ]
                """;

        assertThat(Edited.text(before, edit -> edit.add(path("containers 0 secrets"), HclCode.object(secret))))
                .isEqualTo(after);
        assertThat(Edited.text("a = {}\n", edit -> edit.set(path("a b"), HclCode.object(secret))))
                .isEqualTo("a = {\n  b = {\n    name      = \"B\"\n    valueFrom = \"arn\"\n  }\n}\n");
    }

    @Test
    void onlyListsCanBeAddedTo() {
        assertThat(Edited.problems("a = \"x\"\n", edit -> edit.add(path("a"), HclCode.nothing())))
                .containsExactly("1:5 nothing can be added to a: it is a string, not a list");
    }
}
