package dev.astra.application.audit;

import dev.astra.application.CallerSource;
import dev.astra.domain.audit.Reason;
import dev.astra.domain.identity.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A caller who says why. */
public record StatedReason(CallerSource callers, Supplier<@Nullable Reason> stated) implements CallerSource {

    @Override
    public Caller caller() {
        return callers.caller();
    }

    @Override
    public @Nullable Reason reason() {
        return stated.get();
    }
}
