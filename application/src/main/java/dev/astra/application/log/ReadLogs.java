package dev.astra.application.log;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.time.Moment;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a service's lines in order of time, once or for as long as somebody listens. */
public final class ReadLogs implements UseCase<ReadLogs.Command, Integer> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public ReadLogs(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * Which lines.
     *
     * @param since the earliest
     * @param until before which the latest was written, or null for now
     * @param follow goes on with new lines until the listener wants no more or the thread is interrupted
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            Moment since,
            @Nullable Moment until,
            LogSelection selection,
            boolean follow,
            LogListener listener) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    /** Returns how many lines were told of. */
    @Override
    public Integer execute(Command command) {
        requireSensible(command);
        var location = services.find(command.environment(), command.service()).location();
        Cloud cloud = clouds.cloud();
        Timekeeper time = cloud.time();
        var pages = new LogPages(cloud.logs(location), command.service(), time);
        var wanted = command.selection().predicate(() -> cloud.services(location), command.service());
        var reader = new Reader(wanted, time, command.listener());
        Instant now = time.now();
        Instant since = command.since().from(now);
        if (command.follow()) {
            new LogTail(pages, time, command.listener(), reader).follow(since);
        } else {
            Instant until = command.until() == null ? null : command.until().from(now);
            pages.read(new LogQuery(since, until, null), reader);
        }
        return reader.told;
    }

    private static void requireSensible(Command command) {
        if (command.follow() && (command.until() != null || command.selection().previous())) {
            throw Failures.invalid(
                            "New lines cannot be waited for",
                            "none will come "
                                    + (command.until() != null
                                            ? "before a time that is given"
                                            : "from tasks that have stopped"))
                    .next("Leave out --tail.")
                    .exception();
        }
    }

    /** Tells the listener of the lines that are wanted, and counts them. */
    private static final class Reader implements Predicate<LogPage> {
        private final Predicate<LogLine> wanted;
        private final Timekeeper time;
        private final LogListener listener;
        private int told;

        Reader(Predicate<LogLine> wanted, Timekeeper time, LogListener listener) {
            this.wanted = wanted;
            this.time = time;
            this.listener = listener;
        }

        @Override
        public boolean test(LogPage page) {
            Instant now = time.now();
            for (LogLine line : page.lines()) {
                if (wanted.test(line)) {
                    listener.line(line, Duration.between(line.at(), now));
                    told++;
                }
            }
            return listener.pause();
        }
    }
}
