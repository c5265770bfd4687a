package dev.astra.application.log;

import dev.astra.application.operation.Patience;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.log.LogSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pages of a log. Each is asked for while the one before is being looked at. */
final class LogPages {
    private final LogSource source;
    private final ServiceName service;
    private final Timekeeper time;

    LogPages(LogSource source, ServiceName service, Timekeeper time) {
        this.source = source;
        this.service = service;
        this.time = time;
    }

    /** Shows every page to the reader, for as long as it wants more; returns whether it still does at the end. */
    boolean read(LogQuery query, Predicate<LogPage> reader) {
        LogPage page = ask(query);
        while (true) {
            String next = page.next();
            FutureTask<LogPage> coming = next == null ? null : askAhead(query.after(next));
            boolean more = reader.test(page);
            if (coming == null || !more) {
                cancel(coming);
                return more;
            }
            page = result(coming);
        }
    }

    private LogPage ask(LogQuery query) {
        return Patience.ask(time, () -> source.read(service, query));
    }

    private FutureTask<LogPage> askAhead(LogQuery query) {
        var task = new FutureTask<>(() -> ask(query));
        Thread.startVirtualThread(task);
        return task;
    }

    private static void cancel(@Nullable FutureTask<LogPage> task) {
        if (task != null) {
            task.cancel(true);
        }
    }

    private static LogPage result(FutureTask<LogPage> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AstraException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The log was not read to its end", "it was interrupted")
                    .exception(e);
        }
    }
}
