package dev.astra.provider.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCode;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.time.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StateFileTest {
    private static final Table<String> WORDS = new Table<>(
            "words",
            word -> word,
            word -> new FieldsBuilder().put("word", word).build(),
            fields -> fields.text("word"));

    @TempDir
    private Path home;

    private StateFile file(String seed) {
        return new StateFile(home, new Genesis(seed, null), new Pace.Virtual(), InstantSource.fixed(Instant.EPOCH));
    }

    private static void add(StateFile file, String word) {
        file.change(draft -> {
            draft.put(WORDS, word);
            return word;
        });
    }

    private static List<String> words(StateFile file) {
        return file.read(cloud -> cloud.all(WORDS));
    }

    private static void assertRefused(ErrorCode code, String message, Runnable work) {
        assertThatThrownBy(work::run)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(AstraException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.failure().nextSteps()).isNotEmpty();
                });
    }

    @Test
    void theFirstQuestionMakesTheFile() {
        assertThat(words(file("a"))).isEmpty();

        assertThat(file("a").file()).exists();
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        add(file("a"), "one");

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file("a").file())))
                .isEqualTo("rw-------");
    }

    @Test
    void rowsKeepTheOrderOfTheirMaking() {
        List.of("one", "two", "three", "two").forEach(word -> add(file("a"), word));

        assertThat(words(file("a"))).containsExactly("one", "two", "three");
    }

    @Test
    void aChangeThatFailsChangesNothing() throws IOException {
        var file = file("a");
        add(file, "one");
        var before = Files.readString(file.file());

        assertThatThrownBy(() -> file.change(draft -> {
                    draft.put(WORDS, "two");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(words(file)).containsExactly("one");
        assertThat(Files.readString(file.file())).isEqualTo(before);
    }

    @Test
    void aChangeOfNothingDoesNotTouchTheFile() throws IOException {
        add(file("a"), "one");
        var before = Files.getAttribute(file("a").file(), "unix:ino");

        add(file("a"), "one");

        assertThat(Files.getAttribute(file("a").file(), "unix:ino")).isEqualTo(before);
    }

    @Test
    void theRestOfAKilledProcessIsInNobodysWay() throws IOException {
        add(file("a"), "one");
        Files.writeString(home.resolve("local-cloud.json.tmp"), "{\"format\" : 1, \"orig");

        add(file("a"), "two");

        assertThat(words(file("a"))).containsExactly("one", "two");
    }

    @Test
    void everyKindOfValueComesBackAsWritten() throws IOException {
        var value = Value.of(List.of(
                Value.of("two\nlines \"quoted\" \\ äöü € \uD83D\uDD11 \u0000 \u2028"),
                Value.of(Long.MIN_VALUE),
                new Value.Numeral(new java.math.BigDecimal("12345678901234567890.0123456789")),
                new Value.Numeral(new java.math.BigDecimal("3E+20")),
                Value.of(true),
                Value.of(List.of()),
                Value.of(java.util.Map.of())));

        var json = new JsonFormat();
        assertThat(json.read(json.write(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{",
                "{\"format\" : 1",
                "{\"format\" : 1}",
                "{\"format\" : null}",
                "{\"format\" : 1} {}",
                "{\"format\" : 1, \"origin\" : \"xyz\", \"issued\" : 0, \"clock\" : {}, \"tables\" : {}}"
            })
    void aBrokenFileIsOneClearFailure(String content) throws IOException {
        Files.writeString(file("a").file(), content);

        assertRefused(LocalError.STATE_BROKEN, "local-cloud.json cannot be understood: ", () -> words(file("a")));
        assertRefused(LocalError.STATE_BROKEN, "local-cloud.json cannot be understood: ", () -> add(file("a"), "one"));
        assertThat(file("a").file()).hasContent(content);
    }

    @Test
    void aBrokenRowTellsItsPlace() throws IOException {
        add(file("a"), "one");
        Files.writeString(file("a").file(), Files.readString(file("a").file()).replace("\"word\"", "\"sword\""));

        assertRefused(LocalError.STATE_BROKEN, "words.word is missing", () -> words(file("a")));
    }

    @Test
    void aFileOfANewerFormatIsLeftAlone() throws IOException {
        Files.writeString(file("a").file(), "{\"format\" : 2, \"anything\" : [1]}");

        assertRefused(LocalError.STATE_NEWER, "it has format 2", () -> add(file("a"), "one"));
        assertThat(file("a").file()).hasContent("{\"format\" : 2, \"anything\" : [1]}");
    }

    @Test
    void anotherSeedDoesNotFitTheFile() {
        add(file("a"), "one");

        assertRefused(LocalError.OTHER_SEED, "began with another one", () -> words(file("b")));
        var unseeded =
                new StateFile(home, new Genesis(null, null), new Pace.Virtual(), InstantSource.fixed(Instant.EPOCH));
        assertThat(words(unseeded)).containsExactly("one");
    }

    @Test
    void aHomeThatCannotBeUsedIsOneClearFailure() throws IOException {
        var occupied = Files.createFile(home.resolve("occupied"));
        var file =
                new StateFile(occupied, new Genesis("a", null), new Pace.Virtual(), InstantSource.fixed(Instant.EPOCH));

        assertRefused(CoreError.FILE_SYSTEM, "The embedded cloud cannot be ", () -> words(file));
        assertRefused(CoreError.FILE_SYSTEM, "The embedded cloud cannot be ", () -> add(file, "one"));
    }

    @Test
    void aSeedAndNothingElseDecidesIds() {
        var first = file("a").change(draft -> draft.newDice("thing").hex(32));
        var second = file("a").change(draft -> draft.newDice("thing").hex(32));
        assertThat(second).isNotEqualTo(first);

        assertThat(first).isEqualTo("e778b1cb48700c2f19386399cf1a46b0");
    }
}
