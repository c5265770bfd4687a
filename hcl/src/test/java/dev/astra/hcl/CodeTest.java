package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions to be written are right by construction. */
final class CodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "${x}",
                "%{x}",
                "$${x}",
                "$$${",
                "$",
                "%",
                "a\nb\r\tc",
                "\"quoted\"",
                "back\\slash",
                "\\${x}",
                "é",
                "😀🇬🇧",
                "\u0000\u0007\u007F\u0085",
                "\u00A0\u2028\uFEFF\u200B",
                "\uE000",
                "\uDBFF\uDFFD",
                "<<EOT\nx\nEOT",
                "#",
                "//"
            })
    void everyTextIsReadAsItWasWritten(String text) {
        var code = HclCode.string(text);

        assertThat(Parsed.value(code.text()))
                .isInstanceOfSatisfying(
                        HclString.class, string -> assertThat(string.value()).isEqualTo(text));
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        assertThat(HclCode.string("\u0007\u00A0\u200B\uDB40\uDC01"))
                .hasToString("\"\\u0007\\u00a0\\u200b\\U000e0001\"");
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertThat(HclCode.number(Long.MAX_VALUE)).hasToString("9223372036854775807");
        assertThat(HclCode.number(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(HclCode.number(new BigDecimal("-1.500"))).hasToString("-1.5");
        assertThat(HclCode.number(new BigDecimal("1E+400"))).hasToString("1E+400");
    }

    @Test
    void shortListsStandOnOneLineAndLongOnesDoNot() {
        var element = HclCode.string("x".repeat(30));

        assertThat(HclCode.list(List.of())).hasToString("[]");
        assertThat(HclCode.list(List.of(element, element)).text()).doesNotContain("\n");
        assertThat(HclCode.list(List.of(element, element, element)).text())
                .isEqualTo("[\n  " + element + ",\n  " + element + ",\n  " + element + ",\n]");
    }

    @Test
    void objectsAreAlignedAndNested() {
        var inner = new LinkedHashMap<String, HclCode>();
        inner.put("port", HclCode.number(8080));
        inner.put("protocol", HclCode.string("tcp"));
        var outer = new LinkedHashMap<String, HclCode>();
        outer.put("ports", HclCode.list(List.of(HclCode.object(inner))));
        outer.put("none", HclCode.object(new LinkedHashMap<>()));

        assertThat(HclCode.object(outer).text()).isEqualTo("""
                        {
                          ports = [
                            {
                              port     = 8080
                              protocol = "tcp"
                            },
                          ]
                          none = {}
                        }""");
    }

    @Test
    void anyExpressionIsTakenAndPutInForm() {
        assertThat(HclCode.expression(" module.network . vpc_id ")).hasToString("module.network.vpc_id");
        assertThat(HclCode.expression("f( {\na=1\n} )")).hasToString("f({\n  a = 1\n})");
        assertThat(HclCode.expression("\"${var.a}-b\"")).hasToString("\"${var.a}-b\"");
    }

    @Test
    void aHeredocIsPutInParenthesesSoThatMoreCanFollow() {
        var heredoc = HclCode.expression("<<EOT\nx\nEOT");

        assertThat(heredoc).hasToString("(<<EOT\nx\nEOT\n)");
        assertThat(Parsed.value(HclCode.list(List.of(heredoc, heredoc)).text())).isInstanceOf(HclList.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a = 1", "a\nb = 2", "1 # comment", "}", "${a}", "[1", "a,"})
    void whatIsNotOneExpressionIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HclCode.expression(text))
                .withMessageContaining("is not an expression");
    }

    @Test
    void halfACharacterCannotBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> HclCode.string("\uD83D"));
    }

    @Test
    void aValueThatWasReadCanBeWritten() {
        String text = "{\n  a = [1, -2.5, true, null, \"$${x}\"]\n  \"b c\" = {}\n}";

        assertThat(HclCode.of(Parsed.value(text)).text())
                .isEqualTo(HclCode.expression(text).text());
    }

    @Test
    void equalTextIsEqualCode() {
        assertThat(Stream.of(HclCode.number(1), HclCode.expression("1"), HclCode.number(BigDecimal.ONE))
                        .distinct())
                .hasSize(1);
    }
}
