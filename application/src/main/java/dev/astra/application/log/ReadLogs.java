package dev.astra.application.log;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.Patience;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.log.LogSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a service's lines in order of time, once or for as long as somebody listens. */
public final class ReadLogs implements UseCase<ReadLogs.Command, Integer> {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Lines may arrive late by this much, so a follower looks back as far. */
    private static final Duration LATENESS = Duration.ofSeconds(15);

    private final CloudAccess clouds;
    private final ServiceLookup services;

    public ReadLogs(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /** A line and how long ago it was written. */
    public record Entry(LogLine line, Duration age) {}

    /**
     * Which lines.
     *
     * @param since how far to look back
     * @param filter only lines whose text or task tag contains this, or null for all
     * @param follow goes on with new lines until the thread is interrupted
     * @param listener is told of each line once
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            Duration since,
            @Nullable String filter,
            boolean follow,
            Consumer<Entry> listener) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    /** Returns how many lines were told of. */
    @Override
    public Integer execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        LogSource logs = clouds.cloud().logs(location);
        Timekeeper time = clouds.cloud().time();
        Instant from = time.now().minus(command.since());
        Instant lastRead = time.now();
        var told = new HashMap<String, Instant>();
        int count = readAll(logs, time, command, from, told);
        while (command.follow()) {
            time.sleep(POLL);
            Instant since = later(from, lastRead.minus(LATENESS));
            lastRead = time.now();
            told.values().removeIf(at -> at.isBefore(since));
            count += readAll(logs, time, command, since, told);
        }
        return count;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static int readAll(
            LogSource logs, Timekeeper time, Command command, Instant since, Map<String, Instant> told) {
        int count = 0;
        var query = new LogQuery(since, null, null);
        while (true) {
            LogQuery asked = query;
            LogPage page = Patience.ask(time, () -> logs.read(command.service(), asked));
            Instant now = time.now();
            for (LogLine line : page.lines()) {
                boolean first = !command.follow() || told.put(line.id(), line.at()) == null;
                if (first && matches(line, command.filter())) {
                    command.listener().accept(new Entry(line, Duration.between(line.at(), now)));
                    count++;
                }
            }
            if (page.next() == null) {
                return count;
            }
            query = asked.after(page.next());
        }
    }

    private static boolean matches(LogLine line, @Nullable String filter) {
        return filter == null || line.message().contains(filter) || line.tag().contains(filter);
    }
}
