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
record OwnedBlock(String type, List<String> labels, SequencedMap<String, HclCode> attributes, int lead) {
    OwnedBlock {
        labels = List.copyOf(labels);
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
    }

    /** A call of a module of the library. */
    static OwnedBlock module(String name, String module, SequencedMap<String, HclCode> inputs) {
        var attributes = new LinkedHashMap<String, HclCode>();
        attributes.put("source", HclCode.string("../../../modules/" + module));
        attributes.putAll(inputs);
        return new OwnedBlock("module", List.of(name), attributes, 1);
    }

    static OwnedBlock output(String name, String description, String expression) {
        var attributes = new LinkedHashMap<String, HclCode>();
        attributes.put("description", HclCode.string(description));
        attributes.put("value", HclCode.expression(expression));
        return new OwnedBlock("output", List.of(name), attributes, 0);
    }

    /** Takes something that exists into the state. */
    static OwnedBlock importing(String address, String id) {
        var attributes = new LinkedHashMap<String, HclCode>();
        attributes.put("to", HclCode.expression(address));
        attributes.put("id", HclCode.string(id));
        return new OwnedBlock("import", List.of(), attributes, 0);
    }

    HclWriter write() {
        var body = HclWriter.empty();
        int written = 0;
        for (Map.Entry<String, HclCode> attribute : attributes.entrySet()) {
            if (lead > 0 && written == lead) {
                body = body.blankLine();
            }
            body = body.attribute(attribute.getKey(), attribute.getValue());
            written++;
        }
        return HclWriter.empty().block(type, labels, body);
    }
}
