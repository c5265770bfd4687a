package dev.astra.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ValueDiffTest {

    @Test
    void equalDocumentsHaveNoDifference() {
        var document = Value.of(Map.of("cpu", Value.of(256), "on", Value.of(true)));

        assertThat(ValueDiff.between(document, document)).isEmpty();
    }

    @Test
    void aChangedFieldIsNamedByItsPath() {
        var before = Value.of(Map.of("size", Value.of(Map.of("cpu", Value.of(256)))));
        var after = Value.of(Map.of("size", Value.of(Map.of("cpu", Value.of(512)))));

        assertThat(ValueDiff.between(before, after))
                .containsExactly(new ValueChange("size.cpu", Value.of(256), Value.of(512)));
    }

    @Test
    void itemsWithNamesAreMatchedByThemWhateverTheirOrder() {
        var before = Value.of(List.of(named("a", "1"), named("b", "2")));
        var after = Value.of(List.of(named("b", "2"), named("a", "3"), named("c", "4")));

        assertThat(ValueDiff.between(before, after))
                .containsExactly(
                        new ValueChange("[a].value", Value.of("1"), Value.of("3")),
                        new ValueChange("[c]", null, named("c", "4")));
    }

    @Test
    void otherListsAreComparedAsAWhole() {
        var before = Value.of(Map.of("command", Value.of(List.of(Value.of("run")))));
        var after = Value.of(Map.of("command", Value.of(List.of(Value.of("run"), Value.of("fast")))));

        assertThat(ValueDiff.between(before, after))
                .extracting(ValueChange::path)
                .containsExactly("command");
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(new Value.Numeral(new java.math.BigDecimal("256.0"))).isEqualTo(Value.of(256));
        assertThat(new Value.Numeral(new java.math.BigDecimal("0.0"))).isEqualTo(Value.of(0));
    }

    @Test
    void aValueReadsAsInAManifest() {
        assertThat(named("a", "say \"hi\"").toText()).isEqualTo("{ name = \"a\", value = \"say \\\"hi\\\"\" }");
    }

    private static Value named(String name, String value) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("name", Value.of(name));
        fields.put("value", Value.of(value));
        return Value.of(fields);
    }
}
