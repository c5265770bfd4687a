package dev.astra.domain.service.failure;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a task failed, or why none could be started.
 *
 * @param facts what the provider's words say exactly, by name, for example {@code image} or {@code exitCode}
 * @param words the provider's words
 */
public record FailureCause(FailureKind kind, Map<String, String> facts, String words) {
    public FailureCause {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** What happened, in one sentence without a full stop. */
    public String sentence() {
        return kind == FailureKind.UNKNOWN ? words : Template.fill(kind.sentence(), facts);
    }

    /** What to do about it, as whole sentences. */
    public String advice() {
        return kind.advice();
    }

    /** Whether two tasks failed for the same cause, whatever else was said. */
    public boolean sameAs(FailureCause other) {
        return kind == other.kind && sentence().equals(other.sentence());
    }

    /** The same cause, with one more fact known. */
    public FailureCause with(String fact, String value) {
        var more = new TreeMap<>(facts);
        more.put(fact, value);
        return new FailureCause(kind, more, words);
    }
}
