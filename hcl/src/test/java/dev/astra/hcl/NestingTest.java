package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However deep a text is nested, the worst that happens is a problem. */
final class NestingTest {
    private static final int STACK_BYTES = 16 << 20;

    static Stream<Arguments> brackets() {
        return Stream.of(
                Arguments.of("[", "]"),
                Arguments.of("(", ")"),
                Arguments.of("{a=", "}"),
                Arguments.of("\"${", "}\""),
                Arguments.of("a[", "]"),
                Arguments.of("f(", ")"),
                Arguments.of("-", ""),
                Arguments.of("true?1:", ""),
                Arguments.of("[for a in b:", "]"),
                Arguments.of("\"%{if a}${", "}%{endif}\""));
    }

    private static String nested(int depth, String open, String close) {
        return "x = " + open.repeat(depth) + "1" + close.repeat(depth) + "\n";
    }

    @ParameterizedTest
    @MethodSource("brackets")
    void ninetyLevelsAreRead(String open, String close) {
        assertThat(Parsed.problems(nested(49, open, close))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brackets")
    void thousandsOfLevelsAreOneProblem(String open, String close) {
        for (int depth : new int[] {100, 5_000, 100_000}) {
            assertThat(Parsed.problems(nested(depth, open, close)))
                    .singleElement()
                    .asString()
                    .endsWith("values or blocks are nested more than 100 deep");
        }
    }

    @ParameterizedTest
    @MethodSource("brackets")
    void thousandsOfOpenBracketsAreProblems(String open, String close) {
        assertThat(Parsed.problems(nested(50_000, open, ""))).hasSizeBetween(1, 3);
    }

    @Test
    void blocksAreCountedToo() {
        assertThat(Parsed.problems("b {\n".repeat(90) + "}\n".repeat(90))).isEmpty();
        assertThat(Parsed.problems("b {\n".repeat(5_000) + "}\n".repeat(5_000)))
                .first()
                .asString()
                .contains("nested more than 100 deep");
    }

    @Test
    void directivesAreCountedToo() {
        assertThat(Parsed.problems("x = \"" + "%{if a}".repeat(5_000) + "%{endif}".repeat(5_000) + "\"\n"))
                .singleElement()
                .asString()
                .contains("nested more than 100 deep");
    }

    @Test
    void theCallerSetsTheLimit() throws InterruptedException {
        String text = nested(1_000, "[", "]");

        assertThat(Hcl.parse("test.hcl", nested(3, "[", "]"), 4).problems()).isEmpty();
        assertThat(Hcl.parse("test.hcl", nested(4, "[", "]"), 4).problems()).hasSize(1);
        assertThat(withRoom(text, 1_001)).isEmpty();
    }

    @Test
    void aLimitBeyondTheStackIsAProblemToo() throws InterruptedException {
        assertThat(withRoom(nested(1_000_000, "[", "]"), Integer.MAX_VALUE))
                .singleElement()
                .extracting(HclProblem::message)
                .isEqualTo("values or blocks are nested too deep to be read");
    }

    private static List<HclProblem> withRoom(String text, int maximumNesting) throws InterruptedException {
        var problems = new AtomicReference<List<HclProblem>>(List.of());
        var thread = new Thread(
                null,
                () -> problems.set(Hcl.parse("test.hcl", text, maximumNesting)
                        .flatMap(HclDocument::evaluate)
                        .problems()),
                "deep",
                STACK_BYTES);
        thread.start();
        thread.join();
        return problems.get();
    }

    @Test
    void longChainsAreNotDeep() {
        assertThat(Parsed.problems("x = 1" + " + 1".repeat(100_000) + "\n")).isEmpty();
        assertThat(Parsed.problems("x = a" + ".b".repeat(100_000) + "\n")).isEmpty();
        assertThat(Parsed.problems("x = \"" + "${a}".repeat(100_000) + "\"\n")).isEmpty();
    }
}
