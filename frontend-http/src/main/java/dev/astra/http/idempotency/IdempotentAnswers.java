package dev.astra.http.idempotency;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.http.message.Answer;
import dev.astra.http.problem.HttpError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What keyed requests were answered, for a day and as long as the server runs. A request sent again gets the same
 * answer; sent again while the first is being worked on, it waits for that one's answer. A failure that may pass is
 * forgotten, so that the key can be tried again.
 */
public final class IdempotentAnswers {
    private static final Duration MEMORY = Duration.ofDays(1);

    private final InstantSource clock;
    private final int most;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    /** Remembers at most so many answers; the oldest go first. */
    public IdempotentAnswers(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** A key as one caller uses it; another caller's same word is another key. */
    record Key(String caller, String word) {}

    private record Entry(String request, Instant since, CompletableFuture<Answer> answer) {}

    /**
     * The answer to the request, from memory or from the work.
     *
     * @param request what makes two requests the same
     */
    Answer answer(Key key, String request, Supplier<Answer> work) {
        var fresh = new Entry(request, clock.instant(), new CompletableFuture<>());
        Entry known = remember(key, fresh);
        if (known == null) {
            return workOut(key, fresh, work);
        }
        if (!known.request().equals(request)) {
            throw reused(key);
        }
        return await(known.answer());
    }

    private synchronized @Nullable Entry remember(Key key, Entry fresh) {
        Instant oldest = fresh.since().minus(MEMORY);
        for (Iterator<Entry> each = entries.values().iterator(); each.hasNext(); ) {
            Entry entry = each.next();
            boolean over = entries.size() >= most || entry.since().isBefore(oldest);
            if (!over) {
                break;
            }
            if (entry.answer().isDone()) {
                each.remove();
            }
        }
        return entries.putIfAbsent(key, fresh);
    }

    private synchronized void forget(Key key) {
        entries.remove(key);
    }

    private Answer workOut(Key key, Entry fresh, Supplier<Answer> work) {
        try {
            Answer answer = work.get();
            fresh.answer().complete(answer);
            return answer;
        } catch (Throwable failure) {
            if (!(failure instanceof AstraException known) || known.failure().retry() != Retry.NO) {
                forget(key);
            }
            fresh.answer().completeExceptionally(failure);
            throw failure;
        }
    }

    private static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The wait was given up", "it was interrupted")
                    .exception(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AstraException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static AstraException reused(Key key) {
        return Failure.of(
                        HttpError.IDEMPOTENCY_KEY_REUSED,
                        "The request was not taken",
                        "its Idempotency-Key '" + key.word() + "' was sent with another request before")
                .next("Choose a new key for each new request; keep it only when you send the very same one again.")
                .exception();
    }
}
