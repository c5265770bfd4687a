package dev.astra.domain.service;

import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueFields;
import java.util.LinkedHashMap;

/** Where in a task the load balancer sends requests: to this port of this container. */
public record Routing(String container, int port) {

    Value toValue() {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("container", Value.of(container));
        fields.put("port", Value.of(port));
        return Value.of(fields);
    }

    static Routing of(ValueFields fields) {
        return new Routing(fields.text("container"), fields.number("port"));
    }
}
