package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every node knows its place: line and column as a reader counts them, offset as a program does. */
final class PositionTest {
    private static HclRange valueRange(String text) {
        return Parsed.document(text).body().attributes().getLast().value().range();
    }

    @Test
    void linesAndColumnsAreCountedFromOne() {
        var range = valueRange("a = 1\n\n  b = [2,\n 3]\n");

        assertThat(range.start()).isEqualTo(new HclPosition("test.hcl", 3, 7, 13));
        assertThat(range.end()).isEqualTo(new HclPosition("test.hcl", 4, 4, 20));
        assertThat(range.text()).isEqualTo("[2,\n 3]");
        assertThat(range).hasToString("test.hcl:3:7-4:4");
    }

    @Test
    void aCharacterIsWhatAReaderSees() {
        assertThat(valueRange("é = 1\n").start().column()).isEqualTo(5);
        assertThat(valueRange("e\u0301 = 1\n").start().column()).isEqualTo(5);
        assertThat(valueRange("a = { \"🇬🇧\" = 1 }\n").end().column()).isEqualTo(16);
        assertThat(valueRange("/* 👨‍👩‍👧 */ a = 1\n").start().column()).isEqualTo(13);
    }

    @Test
    void aWindowsLineEndIsOneLineEnd() {
        assertThat(valueRange("a = 1\r\nb = 2\r\n").start()).isEqualTo(new HclPosition("test.hcl", 2, 5, 11));
    }

    @Test
    void theByteOrderMarkHasNoColumn() {
        assertThat(valueRange("\uFEFFa = 1\n").start()).isEqualTo(new HclPosition("test.hcl", 1, 5, 5));
    }

    @Test
    void aTabIsOneCharacter() {
        assertThat(valueRange("\ta\t=\t1\n").start().column()).isEqualTo(6);
    }

    @Test
    void valuesKnowWhereTheyAreWritten() {
        var object = Parsed.object("containers = [\n  {\n    cpu = 256\n  }\n]\n");
        var containers = (HclList) object.get("containers").orElseThrow();
        var entry = ((HclObject) containers.elements().getFirst()).entry("cpu").orElseThrow();

        assertThat(entry.keyRange().start()).hasToString("test.hcl:3:5");
        assertThat(entry.value().range().start()).hasToString("test.hcl:3:11");
        assertThat(containers.elements().getFirst().range().end()).hasToString("test.hcl:4:4");
    }

    @Test
    void itemsBeginAtTheirNameAndEndWithTheirValue() {
        var body = Parsed.document("a = 1 # c\nb \"l\" x {\n  c = 2\n} # d\n").body();
        var block = body.blocks().getFirst();

        assertThat(body.attributes().getFirst().range().text()).isEqualTo("a = 1");
        assertThat(body.attributes().getFirst().nameRange().text()).isEqualTo("a");
        assertThat(block.range().text()).isEqualTo("b \"l\" x {\n  c = 2\n}");
        assertThat(block.typeRange().text()).isEqualTo("b");
        assertThat(block.labels()).extracting(label -> label.range().text()).containsExactly("\"l\"", "x");
        assertThat(block.labelValues()).containsExactly("l", "x");
        assertThat(block.body().range().text()).isEqualTo("\n  c = 2\n");
        assertThat(body.range().text()).isEqualTo("a = 1 # c\nb \"l\" x {\n  c = 2\n} # d\n");
    }
}
