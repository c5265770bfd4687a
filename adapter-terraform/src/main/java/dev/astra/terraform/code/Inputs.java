package dev.astra.terraform.code;

import dev.astra.hcl.HclCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Collects the attributes of a block or an object in the order they are written. */
final class Inputs {
    private final SequencedMap<String, Input> attributes = new LinkedHashMap<>();

    Inputs text(String name, String value) {
        return whole(name, HclCode.string(value));
    }

    Inputs number(String name, long value) {
        return whole(name, HclCode.number(value));
    }

    Inputs texts(String name, Collection<String> values) {
        return whole(name, HclCode.list(values.stream().map(HclCode::string).toList()));
    }

    Inputs expression(String name, String text) {
        return whole(name, HclCode.expression(text));
    }

    Inputs object(String name, Inputs inner) {
        attributes.put(name, new Input.Members(inner.attributes));
        return this;
    }

    /**
     * Members that are kept up to date beside others that stay.
     *
     * @param gone the members to remove
     */
    Inputs roster(String name, Inputs inner, List<String> gone) {
        attributes.put(name, new Input.Roster(inner.attributes, gone));
        return this;
    }

    private Inputs whole(String name, HclCode value) {
        attributes.put(name, new Input.Whole(value));
        return this;
    }

    /** All of them as one object. */
    HclCode code() {
        return new Input.Members(attributes).code();
    }

    SequencedMap<String, Input> attributes() {
        return attributes;
    }
}
