package dev.astra.http.world;

import dev.astra.application.CallerSource;
import dev.astra.application.Effect;
import dev.astra.application.UseCaseObserver;
import dev.astra.domain.error.Failure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Remembers what the audit would be told. */
final class ToldChanges implements UseCaseObserver {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void finished(String useCase, Duration took, @Nullable Failure failure) {}

    @Override
    public void changed(Effect.Change change, CallerSource callers, @Nullable Failure failure) {
        told.add("%s %s by %s because %s"
                .formatted(change.action(), change.subject(), callers.caller().keyId(), callers.reason()));
    }

    List<String> told() {
        return List.copyOf(told);
    }
}
