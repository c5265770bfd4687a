package dev.astra.provider.local.infrastructure;

import java.util.ArrayList;
import java.util.List;

/** A list of resources in the making. */
final class Bill {
    private final List<Resource> resources = new ArrayList<>();
    private int wave;

    /** Everything added from here on needs what was added before. */
    Bill then() {
        wave++;
        return this;
    }

    Bill add(String address, int seconds) {
        return add(address, seconds, "");
    }

    Bill add(String address, int seconds, Object configuration) {
        resources.add(new Resource(address, wave, seconds, configuration.toString(), false));
        return this;
    }

    /** One resource per key. */
    Bill addEach(String address, Iterable<String> keys, int seconds, Object configuration) {
        keys.forEach(key -> add(address + "[\"" + key + "\"]", seconds, configuration));
        return this;
    }

    /** A resource that is there already. */
    Bill take(String address) {
        resources.add(new Resource(address, wave, 1, "", true));
        return this;
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }
}
