package dev.astra.provider.local.state;

import dev.astra.domain.value.Value;
import dev.astra.provider.local.time.ClockReading;
import dev.astra.provider.local.time.Pace;
import java.time.Instant;
import java.util.LinkedHashMap;

/** The cloud at one moment, about to be changed. Nothing is changed until the whole change is made. */
public final class Draft extends Snapshot {
    private final Content before;
    private final Pace pace;
    private final Instant machineNow;
    private long issued;
    private ClockReading clock;

    Draft(Content before, Pace pace, Instant machineNow) {
        super(before.origin(), pace.now(before.clock(), machineNow), new LinkedHashMap<>(before.tables()));
        this.before = before;
        this.pace = pace;
        this.machineNow = machineNow;
        this.issued = before.issued();
        this.clock = before.clock();
    }

    /** Dice for something new, unlike all dice before. */
    public Dice newDice(String kind) {
        issued++;
        return dice(kind + " " + issued);
    }

    /** Puts a row in place of one with the same key. */
    public <T> void put(Table<T> table, T row) {
        var rows = new LinkedHashMap<>(tables.getOrDefault(table.name(), new LinkedHashMap<>()));
        rows.put(table.key().apply(row), table.write().apply(row));
        tables.put(table.name(), rows);
    }

    /** Keeps only the rows given, in that order. */
    public <T> void replaceAll(Table<T> table, Iterable<T> rows) {
        var replaced = new LinkedHashMap<String, Value>();
        rows.forEach(row -> replaced.put(table.key().apply(row), table.write().apply(row)));
        tables.put(table.name(), replaced);
    }

    /** Lets real time hurry until then, because something is under way. */
    public void busyUntil(Instant time) {
        clock = pace.busyUntil(time, clock, machineNow);
    }

    /** Whether something is under way, as far as real time knows. */
    public boolean busy() {
        return clock.busyUntil().isAfter(now());
    }

    /** Moves virtual time forward. */
    public void moveTo(Instant time) {
        clock = clock.movedTo(time);
    }

    Content after() {
        var after = new Content(before.origin(), issued, clock, tables);
        return after.equals(before) ? before : after;
    }
}
