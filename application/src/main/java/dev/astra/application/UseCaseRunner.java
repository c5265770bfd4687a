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
        long begin = System.nanoTime();
        try {
            Access access = useCase.access(command);
            if (!(access instanceof Access.Open)) {
                callers.caller().require(access);
            }
            R result = useCase.execute(command);
            tell(useCase, begin, null);
            return result;
        } catch (AstraException e) {
            tell(useCase, begin, e.failure());
            throw e;
        } catch (RuntimeException e) {
            AstraException internal = internal(useCase, e);
            tell(useCase, begin, internal.failure());
            throw internal;
        }
    }

    private void tell(UseCase<?, ?> useCase, long begin, @Nullable Failure failure) {
        var took = Duration.ofNanos(System.nanoTime() - begin);
        observers.forEach(observer -> observer.finished(useCase.getClass().getSimpleName(), took, failure));
    }

    /** The text of an unforeseen exception may hold anything, so only its kind is told. */
    private static AstraException internal(UseCase<?, ?> useCase, RuntimeException cause) {
        return Failure.of(
                        CoreError.INTERNAL,
                        "Astra made a mistake in " + useCase.getClass().getSimpleName(),
                        cause.getClass().getSimpleName())
                .next("Run the command again with --debug and report what it prints.")
                .exception(cause);
    }
}
