package dev.astra.terraform.code;

import dev.astra.hcl.HclCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Collects the attributes of a block or an object in the order they are written. */
final class Inputs {
    private final SequencedMap<String, HclCode> attributes = new LinkedHashMap<>();

    Inputs text(String name, String value) {
        return code(name, HclCode.string(value));
    }

    Inputs number(String name, long value) {
        return code(name, HclCode.number(value));
    }

    Inputs texts(String name, Collection<String> values) {
        return code(name, HclCode.list(values.stream().map(HclCode::string).toList()));
    }

    Inputs expression(String name, String text) {
        return code(name, HclCode.expression(text));
    }

    Inputs object(String name, Inputs inner) {
        return code(name, HclCode.object(inner.attributes));
    }

    Inputs code(String name, HclCode value) {
        attributes.put(name, value);
        return this;
    }

    SequencedMap<String, HclCode> attributes() {
        return attributes;
    }
}
