package dev.astra.application.rehearsal;

import dev.astra.domain.cost.Money;
import java.time.Duration;
import java.util.List;

/**
 * One part of a rehearsal.
 *
 * @param title what is done
 * @param begin when it begins, from the begin of the rehearsal
 * @param outcome what came of it, in a few words
 * @param monthly what it adds to the price of a month
 * @param entries what happens in it, in order of time
 */
public record Act(String title, Duration begin, Duration took, String outcome, Money monthly, List<Entry> entries) {
    public Act {
        entries = List.copyOf(entries);
    }

    /**
     * Something that happens.
     *
     * @param begin when it begins, from the begin of the rehearsal
     * @param took how long it takes, zero for what takes no time
     */
    public record Entry(Duration begin, Duration took, String text) {}
}
