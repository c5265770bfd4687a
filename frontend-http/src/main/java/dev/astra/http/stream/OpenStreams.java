package dev.astra.http.stream;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.http.problem.HttpError;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The streams that are open: only so many at once, and all of them can be ended. */
public final class OpenStreams {
    private final Semaphore free;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    public OpenStreams(int most) {
        this.free = new Semaphore(most);
    }

    /**
     * Feeds a stream on the current thread, which is interrupted when the streams are ended.
     *
     * @throws AstraException EXHAUSTED when too many are open
     */
    public void hold(Runnable feeding) {
        if (!free.tryAcquire()) {
            throw Failure.of(HttpError.BUSY, "The stream was not opened", "too many others are open")
                    .next("Open it again in a few seconds, or ask for the deployment instead.")
                    .exception();
        }
        threads.add(Thread.currentThread());
        try {
            if (ended) {
                Thread.currentThread().interrupt();
            }
            feeding.run();
        } finally {
            threads.remove(Thread.currentThread());
            free.release();
        }
    }

    /** Ends them; their clients come back to a server that is not stopping and go on from the last event. */
    public void end() {
        ended = true;
        threads.forEach(Thread::interrupt);
    }
}
