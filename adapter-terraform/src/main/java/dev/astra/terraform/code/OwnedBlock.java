package dev.astra.terraform.code;

import dev.astra.hcl.HclCode;
import dev.astra.hcl.HclWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A block that Astra keeps up to date: the attributes named here have these values, everything else in it belongs to
 * whoever wrote it.
 *
 * @param lead how many of the attributes stand apart from the others at the top
 */
record OwnedBlock(String type, List<String> labels, SequencedMap<String, Input> attributes, int lead) {
    OwnedBlock {
        labels = List.copyOf(labels);
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
    }

    /** A call of a module of the library. */
    static OwnedBlock module(String name, String module, Inputs inputs) {
        var attributes = new LinkedHashMap<String, Input>();
        attributes.putAll(
                new Inputs().text("source", "../../../modules/" + module).attributes());
        attributes.putAll(inputs.attributes());
        return new OwnedBlock("module", List.of(name), attributes, 1);
    }

    static OwnedBlock output(String name, String description, String expression) {
        var inputs = new Inputs().text("description", description).expression("value", expression);
        return new OwnedBlock("output", List.of(name), inputs.attributes(), 0);
    }

    /** Takes something that exists into the state. */
    static OwnedBlock importing(String address, String id) {
        var inputs = new Inputs().expression("to", address).text("id", id);
        return new OwnedBlock("import", List.of(), inputs.attributes(), 0);
    }

    HclWriter write() {
        var body = HclWriter.empty();
        int written = 0;
        boolean afterLarge = false;
        for (Map.Entry<String, Input> attribute : attributes.entrySet()) {
            HclCode value = attribute.getValue().code();
            boolean large = value.text().contains("\n");
            boolean apart = written > 0 && (written == lead || large || afterLarge);
            body = (apart ? body.blankLine() : body).attribute(attribute.getKey(), value);
            afterLarge = large;
            written++;
        }
        return HclWriter.empty().block(type, labels, body);
    }
}
