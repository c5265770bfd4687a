package dev.astra.assembly.component;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;

/** What an invocation has opened, to be closed at its end. What it did not need is not opened for that. */
@Singleton
public final class Opened implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    @Inject
    Opened() {}

    synchronized void closeLater(Runnable closing) {
        closings.push(closing);
    }

    /** Closes in the opposite order, for what was opened later uses what was opened before. */
    @Override
    public synchronized void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
