package dev.astra.hcl;

import static dev.astra.hcl.Edited.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that are there are replaced, and nothing around them changes. */
final class SetValueTest {
    private static final HclCode TWO = HclCode.number(2);

    @Test
    void theValueOfAnAttributeIsReplaced() {
        assertThat(Edited.text("a=1 # one\n", edit -> edit.set(path("a"), TWO))).isEqualTo("a=2 # one\n");
    }

    @Test
    void theSecretOfAContainerIsPinnedAnew() {
        String before = """
                # Kept by hand.
                containers = [
                    {
                        name = "proxy",
                        secrets = []
                    },
                    {
                        name    = "testbed"     # the app
                        secrets = [
                            { name = "A", valueFrom = "arn:a:::1" },
                            {
                                name      = "B"
                                valueFrom = "arn:b:::1" // pinned
                            },
                        ]
                    }
                ]
                """;

        String after = Edited.text(
                before, edit -> edit.set(path("containers 1 secrets 1 valueFrom"), HclCode.string("arn:b:::2")));

        assertThat(after).isEqualTo(before.replace("arn:b:::1", "arn:b:::2"));
    }

    @Test
    void blocksAreFoundByTypeAndLabels() {
        String before = """
                module "a" {
                  cidr = 1
                }
                module "b" {
                  inner {
                    cidr = 1
                  }
                }
                """;

        String after = Edited.text(
                before,
                edit -> edit.set(
                        HclPath.root().block("module", "b").block("inner").key("cidr"), TWO));

        assertThat(after).isEqualTo(before.replace("    cidr = 1", "    cidr = 2"));
    }

    @Test
    void lineEndsAndByteOrderMarkStay() {
        assertThat(Edited.text("\uFEFFa = 1\r\nb = 2\r\n", edit -> edit.set(path("a"), HclCode.list(longList()))))
                .isEqualTo("\uFEFFa = [\r\n  \"" + "x".repeat(50) + "\",\r\n  \"" + "x".repeat(50)
                        + "\",\r\n]\r\nb = 2\r\n");
    }

    private static List<HclCode> longList() {
        var element = HclCode.string("x".repeat(50));
        return List.of(element, element);
    }

    @Test
    void aValueOfManyLinesIsAsFarInAsItsPlace() {
        var object = new LinkedHashMap<String, HclCode>();
        object.put("x", HclCode.list(longList()));
        object.put("long_name", TWO);

        assertThat(Edited.text(
                        "b {\n    a = 1 # old\n}\n",
                        edit -> edit.set(HclPath.root().block("b").key("a"), HclCode.object(object))))
                .isEqualTo("b {\n    a = {\n      x = [\n        \"" + "x".repeat(50) + "\",\n        \""
                        + "x".repeat(50) + "\",\n      ]\n      long_name = 2\n    } # old\n}\n");
    }

    @Test
    void theTextOfAHeredocIsNotIndented() {
        var code = HclCode.expression("f(<<EOT\nkept\nEOT\n)");

        assertThat(Edited.text(
                        "b {\n  a = 1\n}\n",
                        edit -> edit.set(HclPath.root().block("b").key("a"), code)))
                .isEqualTo("b {\n  a = f(<<EOT\nkept\nEOT\n  )\n}\n");
    }

    @Test
    void aHeredocIsReplacedWithItsMarker() {
        assertThat(Edited.text("a = <<EOT\nx\nEOT\nb = 1\n", edit -> edit.set(path("a"), TWO)))
                .isEqualTo("a = 2\nb = 1\n");
    }

    @Test
    void elementsAndKeysOfEveryKindAreFound() {
        String before = "a = ([{ \"k 1\" : 1, (\"k2\") = 1, 3 = 1 }])\n";

        assertThat(Edited.text(
                        before,
                        edit -> edit.set(HclPath.root().key("a").index(0).key("k 1"), TWO)
                                .set(path("a 0 k2"), TWO)
                                .set(HclPath.root().key("a").index(0).key("3"), TWO)))
                .isEqualTo("a = ([{ \"k 1\" : 2, (\"k2\") = 2, 3 = 2 }])\n");
    }

    @Test
    void laterChangesSeeEarlierOnes() {
        assertThat(Edited.text(
                        "a = 1\n",
                        edit -> edit.set(path("a"), HclCode.list(List.of(TWO)))
                                .add(path("a"), HclCode.number(3))
                                .set(path("a 0"), HclCode.bool(true))))
                .isEqualTo("a = [true, 3]\n");
    }

    @Test
    void whatIsNotThereIsAProblemAtTheNearestPlace() {
        assertThat(Edited.problems("a = [1]\n", edit -> edit.set(path("a 1"), TWO)))
                .containsExactly("1:5 there is no [1] in a, which is a list");
        assertThat(Edited.problems("a = { b = c.d }\n", edit -> edit.set(path("a b c"), TWO)))
                .containsExactly("1:11 there is no c in a.b, which is an expression");
        assertThat(Edited.problems("a = 1\n", edit -> edit.set(path("x y"), TWO)))
                .containsExactly("1:1 there is no x in the document");
        assertThat(Edited.problems(
                        "b {}\n",
                        edit -> edit.set(HclPath.root().block("b", "l").key("a"), TWO)))
                .containsExactly("1:1 there is no b \"l\" in the document");
    }

    @Test
    void twoBlocksThatCouldBeMeantAreAProblem() {
        assertThat(Edited.problems(
                        "b {}\nb {}\n",
                        edit -> edit.set(HclPath.root().block("b").key("a"), TWO)))
                .containsExactly("1:1 there are 2 blocks b: it is not clear which is meant");
    }

    @Test
    void blocksAndTheDocumentHaveNoValueToSet() {
        assertThat(Edited.problems("b {}\n", edit -> edit.set(HclPath.root().block("b"), TWO)))
                .containsExactly("1:1 b cannot be set: only attributes and elements of lists have values");
        assertThat(Edited.problems("b {}\n", edit -> edit.set(HclPath.root(), TWO)))
                .containsExactly("1:1 the document cannot be set: only attributes and elements of lists have values");
    }
}
