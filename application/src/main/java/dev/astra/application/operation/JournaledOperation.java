package dev.astra.application.operation;

import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.Journal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work of several steps, each recorded before and after. When the same operation runs again after it was broken off,
 * finished steps give back what they recorded. A step that was broken off itself runs again, so every step has to find
 * what it may have made already.
 */
public final class JournaledOperation {
    private final Journal journal;
    private final Timekeeper time;
    private final ProgressListener listener;
    private final Operation operation;
    private final boolean begun;
    private final Map<String, String> finished;

    private JournaledOperation(
            Journal journal, Timekeeper time, ProgressListener listener, Operation operation, boolean begun) {
        this.journal = journal;
        this.time = time;
        this.listener = listener;
        this.operation = operation;
        this.begun = begun;
        this.finished = new ConcurrentHashMap<>(operation.finished());
    }

    public static JournaledOperation open(
            Journal journal, Timekeeper time, ProgressListener listener, OperationKey key) {
        Instant now = time.now();
        Operation operation = journal.open(key, now);
        return new JournaledOperation(
                journal, time, listener, operation, !operation.startedAt().equals(now));
    }

    /** What no other operation is called. */
    public String id() {
        return operation.id();
    }

    /** Whether an earlier run of the same operation was broken off, wherever that was. */
    public boolean begun() {
        return begun;
    }

    /** Whether an earlier run of the same operation was broken off after it had finished a step. */
    public boolean resumed() {
        return !operation.finished().isEmpty();
    }

    /**
     * Does the step unless an earlier run has finished it.
     *
     * @param work returns an identifier to remember, never a secret value
     */
    public String step(String name, Supplier<String> work) {
        String known = finished.get(name);
        return known == null ? always(name, work, result -> result) : known;
    }

    /**
     * Does the step in every run, because it is cheap and checks what may have changed meanwhile.
     *
     * @param outcome what to remember of the result and to show, never a secret value
     */
    public <R> R always(String name, Supplier<R> work, Function<R, String> outcome) {
        listener.on(new ProgressEvent.StepStarted(name));
        journal.started(operation, name, time.now());
        R result = work.get();
        String shown = outcome.apply(result);
        journal.finished(operation, name, shown, time.now());
        finished.put(name, shown);
        listener.on(new ProgressEvent.StepFinished(name, shown));
        return result;
    }

    /** Ends the operation: a later run starts afresh. */
    public void close() {
        journal.close(operation, time.now());
    }
}
