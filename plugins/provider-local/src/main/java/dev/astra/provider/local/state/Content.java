package dev.astra.provider.local.state;

import dev.astra.domain.value.Value;
import dev.astra.provider.local.time.ClockReading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything the file holds.
 *
 * @param origin what every id is derived from
 * @param issued how many things have been given an id in turn
 * @param tables rows by table and key, in order of their making
 */
record Content(long origin, long issued, ClockReading clock, Map<String, Map<String, Value>> tables) {
    static final int FORMAT = 1;

    Content {
        tables = Collections.unmodifiableMap(tables);
    }

    static Content read(Value document) {
        var fields = Fields.of("the file", document);
        var clock = Fields.of("clock", Value.of(fields.mapping("clock")));
        var tables = new LinkedHashMap<String, Map<String, Value>>();
        Fields.of("tables", Value.of(fields.mapping("tables")))
                .values()
                .forEach((name, rows) -> tables.put(name, Fields.of(name, rows).values()));
        return new Content(
                fields.hexadecimal("origin"),
                fields.number("issued"),
                new ClockReading(
                        clock.instant("cloud"),
                        clock.optionalInstant("machine").orElse(null),
                        clock.instant("busyUntil")),
                tables);
    }

    Value write() {
        var clockFields = new FieldsBuilder()
                .put("cloud", clock.cloud())
                .put("machine", clock.machine())
                .put("busyUntil", clock.busyUntil())
                .build();
        var rows = new LinkedHashMap<String, Value>();
        tables.forEach((name, table) -> rows.put(name, Value.of(table)));
        return new FieldsBuilder()
                .put("format", FORMAT)
                .put("origin", "%016x".formatted(origin))
                .put("issued", issued)
                .put("clock", clockFields.fields())
                .put("tables", rows)
                .build();
    }
}
