package dev.astra.assembly.interruption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes down what crosses, and lets everything pass. */
final class Recording implements Traffic {
    private final List<Crossing> seen = Collections.synchronizedList(new ArrayList<>());

    List<Crossing> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void before(Crossing crossing) {
        seen.add(crossing);
    }

    @Override
    public void after(Crossing crossing) {}
}
