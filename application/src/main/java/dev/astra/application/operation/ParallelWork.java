package dev.astra.application.operation;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Independent pieces of work side by side. All of them run to their end, also when one fails. */
public final class ParallelWork {
    private ParallelWork() {}

    /** The results in the order of the inputs; when some failed, one exception that tells of each. */
    public static <T, R> List<R> forEach(List<T> inputs, Function<T, R> work) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = inputs.stream()
                    .map(input -> executor.submit(() -> work.apply(input)))
                    .toList();
            return collect(futures);
        }
    }

    private static <R> List<R> collect(List<Future<R>> futures) {
        var results = new ArrayList<R>();
        var failures = new ArrayList<AstraException>();
        for (Future<R> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                failures.add(asAstraException(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Failure.of(CoreError.CANCELLED, "The work was given up", "it was interrupted")
                        .exception(e);
            }
        }
        if (!failures.isEmpty()) {
            throw together(failures);
        }
        return List.copyOf(results);
    }

    private static AstraException asAstraException(@Nullable Throwable cause) {
        return switch (cause) {
            case AstraException failure -> failure;
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    /** One exception that tells of each of several. */
    public static AstraException together(List<AstraException> failures) {
        AstraException first = failures.getFirst();
        if (failures.size() == 1) {
            return first;
        }
        Failure all = first.failure();
        var diagnostics = new LinkedHashSet<>(all.diagnostics());
        for (AstraException other : failures.subList(1, failures.size())) {
            if (!other.failure().message().equals(all.message())) {
                diagnostics.add(Diagnostic.of(other.failure().message()));
            }
            diagnostics.addAll(other.failure().diagnostics());
            for (String step : other.failure().nextSteps()) {
                all = all.nextSteps().contains(step) ? all : all.next(step);
            }
        }
        AstraException together = all.diagnostics(List.copyOf(diagnostics)).exception(first);
        failures.subList(1, failures.size()).forEach(together::addSuppressed);
        return together;
    }
}
