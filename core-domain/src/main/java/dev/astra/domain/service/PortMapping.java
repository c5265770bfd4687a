package dev.astra.domain.service;

import dev.astra.domain.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A port a container listens on.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param further every other field by its own name, in its order
 */
public record PortMapping(int containerPort, String protocol, Map<String, Value> further) {
    public PortMapping {
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }
}
