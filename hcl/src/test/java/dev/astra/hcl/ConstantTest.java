package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants have exact values, and what is not constant is said to be so and never taken for text. */
final class ConstantTest {
    private static List<String> problems(String text) {
        return Parsed.shown(
                Hcl.parse("test.hcl", text).flatMap(HclDocument::evaluate).problems());
    }

    private static BigDecimal number(String text) {
        return ((HclNumber) Parsed.value(text)).value();
    }

    @Test
    void numbersAreExact() {
        assertThat(number("256")).isEqualTo(new BigDecimal("256"));
        assertThat(number("9223372036854775807")).isEqualTo(new BigDecimal("9223372036854775807"));
        assertThat(number("0.1")).isEqualTo(new BigDecimal("0.1"));
        assertThat(number("-(-1.50)")).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(number("1e3")).isEqualTo(new BigDecimal("1000")).isEqualTo(number("1000.00"));
        assertThat(number("25e-2")).isEqualTo(number("0.250"));
        assertThat(number("-0.0")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void numbersBeyondReasonAreRefused() {
        assertThat(Parsed.problems("a = 1e99999999999\nb = 1e20000\n"))
                .containsExactly(
                        "1:5 \"1e99999999999\" is not a number, or one with too many digits",
                        "2:5 \"1e20000\" is not a number, or one with too many digits");
        assertThat(Parsed.problems("a = " + "1".repeat(20_000))).hasSize(1);
    }

    @Test
    void theOrderOfKeysIsKept() {
        assertThat(Parsed.object("z = 1\na = { y = 1, b = 2 }\n").entries())
                .extracting(HclEntry::key)
                .containsExactly("z", "a");
    }

    @Test
    void everyKindOfValueSaysWhatItIs() {
        var values = (HclList) Parsed.value("[\"a\", 1, true, null, [], {}]");

        assertThat(values.elements())
                .extracting(HclValue::kind)
                .containsExactly("a string", "a number", "a boolean", "null", "a list", "an object");
    }

    @Test
    void whatIsNotConstantIsReportedAllAtOnce() {
        assertThat(problems("""
                        a = var.image
                        b = tcp
                        c = upper("x")
                        d = "a ${b}"
                        e = 1 + 2
                        f = [!true, true ? 1 : 2]
                        g = { h = [for x in [] : x], (i) = 1, j.k = 2 }
                        l = "%{ if true }x%{ endif }"
                        """))
                .containsExactly(
                        "1:5 \"var.image\" is not a constant",
                        "2:5 \"tcp\" is not a constant",
                        "3:5 \"upper(\"x\")\" is not a constant",
                        "4:8 \"${b}\" is not a constant",
                        "5:5 \"1 + 2\" is not a constant",
                        "6:6 \"!true\" is not a constant",
                        "6:13 \"true ? 1 : 2\" is not a constant",
                        "7:11 \"[for x in [] : x]\" is not a constant",
                        "7:30 \"(i)\" is not a constant",
                        "7:39 \"j.k\" is not a constant",
                        "8:6 \"%{ if true }x%{ endif }\" is not a constant");
    }

    @Test
    void aWordWithoutQuotesIsSuggestedInQuotes() {
        var problem = Hcl.parse("test.hcl", "protocol = tcp\n")
                .flatMap(HclDocument::evaluate)
                .problems()
                .getFirst();

        assertThat(problem.suggestion()).isEqualTo("write \"tcp\" in quotes if text is meant");
    }

    @Test
    void blocksAreNoConstants() {
        assertThat(problems("a = 1\nb \"l\" {\n  c = 2\n}\n"))
                .containsExactly("2:1 the block \"b\" is not a constant: only attributes have values");
    }

    @Test
    void onlyNumbersAreNegated() {
        assertThat(problems("a = -\"5\"\n")).containsExactly("1:5 only a number can be negated, but this is a string");
    }

    @Test
    void aKeyOfANullIsNoKey() {
        assertThat(problems("a = { (null) = 1 }\n")).containsExactly("1:7 \"(null)\" is not a constant");
    }

    @Test
    void textInTheSameUnicodeFormIsEqual() {
        assertThat(Parsed.string(Parsed.object("a = \"e\u0301\"\n"), "a")).isEqualTo("é");
    }
}
