package dev.astra.application;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs use cases: checks the caller's access, times the run, tells observers, and lets only AstraException out. */
public final class UseCaseRunner {
    private final CallerSource callers;
    private final List<UseCaseObserver> observers;

    public UseCaseRunner(CallerSource callers, List<UseCaseObserver> observers) {
        this.callers = callers;
        this.observers = List.copyOf(observers);
    }

    /** The same runner on behalf of somebody else, for a server with many callers. */
    public UseCaseRunner as(CallerSource others) {
        return new UseCaseRunner(others, observers);
    }

    public <C, R> R run(UseCase<C, R> useCase, C command) {
        String name = useCase.getClass().getSimpleName();
        Effect effect = useCase.effect(command);
        long begin = System.nanoTime();
        R result;
        try {
            result = admitted(useCase, command);
        } catch (AstraException e) {
            tell(name, effect, begin, e.failure());
            throw e;
        } catch (Throwable e) {
            AstraException internal = internal(name, e);
            tell(name, effect, begin, internal.failure());
            throw internal;
        }
        tell(name, effect, begin, null);
        return result;
    }

    private <C, R> R admitted(UseCase<C, R> useCase, C command) {
        Access access = useCase.access(command);
        if (!(access instanceof Access.Open)) {
            callers.caller().require(access);
        }
        return useCase.execute(command);
    }

    private void tell(String useCase, Effect effect, long begin, @Nullable Failure failure) {
        var took = Duration.ofNanos(System.nanoTime() - begin);
        for (UseCaseObserver observer : observers) {
            try {
                observer.finished(useCase, took, failure);
                if (effect instanceof Effect.Change change) {
                    observer.changed(change, callers, failure);
                }
            } catch (RuntimeException unheard) {
                // What has been done is done, whether or not somebody could take note of it.
            }
        }
    }

    /** The text of an unforeseen exception may hold anything, so only its kind is told. */
    private static AstraException internal(String useCase, Throwable cause) {
        return Failure.of(
                        CoreError.INTERNAL,
                        "Astra made a mistake in " + useCase,
                        cause.getClass().getSimpleName())
                .next("Run the command again with --debug and report what it prints.")
                .exception(cause);
    }
}
