package dev.astra.assembly.interruption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Writes down what crosses, and what each call leaves, and lets everything pass. */
final class Recording implements Traffic {
    private final Supplier<String> imprint;
    private final List<Crossing> seen = new ArrayList<>();
    private final List<Crossing> turns = new ArrayList<>();
    private final Set<String> imprints = new HashSet<>();

    Recording(Supplier<String> imprint) {
        this.imprint = imprint;
    }

    synchronized List<Crossing> seen() {
        return List.copyOf(seen);
    }

    /** The calls after which things were as they had not been before, and every record in the journal. */
    synchronized List<Crossing> turns() {
        return List.copyOf(turns);
    }

    @Override
    public synchronized void before(Crossing crossing) {
        seen.add(crossing);
    }

    @Override
    public synchronized void after(Crossing crossing) {
        if (imprints.add(imprint.get()) || crossing.ofJournal()) {
            turns.add(crossing);
        }
    }
}
