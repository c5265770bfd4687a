package dev.astra.application;

import dev.astra.domain.error.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Is told about every use case that has run, for logs, metrics and the audit. */
@FunctionalInterface
public interface UseCaseObserver {

    /**
     * A use case has come to its end. An observer that throws changes nothing about that, and keeps no other observer
     * from being told.
     *
     * @param useCase its class's simple name
     * @param failure why it failed, or null when it succeeded
     */
    void finished(String useCase, Duration took, @Nullable Failure failure);

    /**
     * A use case that changes the world has come to its end. Told after {@link #finished}.
     *
     * @param callers who asked for it, if anybody is known
     * @param failure why it failed, or null when it succeeded
     */
    default void changed(Effect.Change change, CallerSource callers, @Nullable Failure failure) {}
}
