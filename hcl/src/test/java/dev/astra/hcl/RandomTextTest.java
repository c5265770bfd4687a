package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on many made at random. */
final class RandomTextTest {
    private static final int TEXTS = 3_000;

    private static void forManySeeds(LongConsumer check) {
        for (long seed = 0; seed < TEXTS; seed++) {
            check.accept(seed);
        }
    }

    @Test
    void validTextsAreRead() {
        forManySeeds(seed -> assertThat(Parsed.problems(RandomHcl.file(seed)))
                .as(RandomHcl.file(seed))
                .isEmpty());
    }

    @Test
    void tokensAndTheBlanksBetweenThemAreTheWholeText() {
        forManySeeds(seed -> {
            String text = RandomHcl.damaged(RandomHcl.file(seed), seed);
            assertThat(rebuilt(text)).isEqualTo(text);
        });
    }

    private static String rebuilt(String text) {
        var source = new HclSource("test.hcl", text);
        var result = new StringBuilder(text.substring(0, source.contentStart()));
        for (Token token : Lexer.tokens(source, new Problems())) {
            String between = text.substring(result.length(), token.start());
            assertThat(between).matches("[ \t]*");
            result.append(between).append(token.text(source));
        }
        return result.toString();
    }

    @Test
    void aReadTextIsKeptToTheLastCharacter() {
        forManySeeds(seed -> {
            var document = Parsed.document(RandomHcl.file(seed));
            assertThat(document.text()).isEqualTo(RandomHcl.file(seed));
            assertThat(document.edit().apply().map(HclDocument::text))
                    .isEqualTo(new HclResult.Success<>(document.text()));
        });
    }

    @Test
    void formattingTwiceIsFormattingOnceAndLosesNoItem() {
        forManySeeds(seed -> {
            var document = Parsed.document(RandomHcl.file(seed));
            var formatted = Parsed.document(document.formatted());
            var again = Parsed.document(formatted.formatted());
            assertThat(Parsed.document(again.formatted()).text()).isEqualTo(again.formatted());
            assertThat(outline(formatted.body())).isEqualTo(outline(document.body()));
        });
    }

    private static List<String> outline(HclBody body) {
        List<String> names = new ArrayList<>();
        for (HclItem item : body.items()) {
            switch (item) {
                case HclAttribute attribute -> names.add(attribute.name());
                case HclBlock block -> {
                    names.add(block.type() + block.labelValues());
                    names.addAll(outline(block.body()));
                }
            }
        }
        return names;
    }

    @Test
    void whatIsWrittenIsReadAsTheSameValue() {
        forManySeeds(seed -> {
            var value = Parsed.value(RandomHcl.constant(seed));
            var code = HclCode.of(value);
            var written = HclWriter.empty().attribute("x", code).text();
            assertThat(HclCode.of(Parsed.object(written).get("x").orElseThrow()))
                    .isEqualTo(code);
            assertThat(Parsed.document(written).formatted()).isEqualTo(written);
        });
    }

    @Test
    void anEditChangesOneValueAndNothingElse() {
        forManySeeds(seed -> {
            var document = Parsed.document(RandomHcl.file(seed));
            var code = HclCode.of(Parsed.value(RandomHcl.constant(seed)));
            for (HclAttribute attribute : document.body().attributes()) {
                var path = HclPath.root().key(attribute.name());
                String edited = document.edit()
                        .set(path, code)
                        .apply()
                        .orElseThrow(AssertionError::new)
                        .text();
                int start = attribute.value().range().startOffset();
                int end = attribute.value().range().endOffset();
                assertThat(edited)
                        .startsWith(document.text().substring(0, start))
                        .endsWith(document.text().substring(end));
                assertThat(Parsed.document(edited)
                                .find(path)
                                .map(HclExpression::evaluate)
                                .map(HclResult::problems))
                        .contains(List.of());
            }
        });
    }

    @Test
    void damagedTextsAreReadOrRefusedButNeverBreakAnything() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> forManySeeds(seed -> {
                    String text = RandomHcl.damaged(RandomHcl.file(seed), seed);
                    var result = Hcl.parse("test.hcl", text);
                    result.problems()
                            .forEach(problem -> assertThat(problem.toString()).isNotBlank());
                    result.map(HclDocument::formatted).map(Parsed::document);
                    result.flatMap(HclDocument::evaluate);
                }));
    }

    @Test
    void anyCharactersAreReadOrRefused() {
        forManySeeds(seed -> {
            var random = new java.util.Random(seed);
            String text = random.ints(200, 0, 0x250)
                    .mapToObj(Character::toString)
                    .collect(java.util.stream.Collectors.joining());
            Hcl.parse("test.hcl", text).map(HclDocument::formatted);
        });
    }
}
