package dev.astra.application.service;

import dev.astra.application.operation.Patience;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Failure;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Follows a task that runs to its end, with what it writes. */
final class TaskFollower {
    private static final Duration POLL = Duration.ofSeconds(2);

    /** Clocks of the log and of the task may differ, and lines come late. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int LAST_LOOKS = 3;

    private final Cloud cloud;
    private final Location location;
    private final ServiceName service;
    private final Timekeeper time;
    private final Set<String> told = new HashSet<>();

    TaskFollower(Cloud cloud, Location location, ServiceName service) {
        this.cloud = cloud;
        this.location = location;
        this.service = service;
        this.time = cloud.time();
    }

    /** Returns the task once it is over and its last lines have been told. */
    OneOffTask follow(OneOffTask started, Duration limit, Consumer<LogLine> listener) {
        Instant begin = started.createdAt().minus(SKEW);
        Instant deadline = time.now().plus(limit);
        int looks = 0;
        while (true) {
            OneOffTask task = Patience.ask(time, () -> cloud.tasks(location).get(service, started.id()));
            tell(task, begin, listener);
            if (task.finished() && ++looks == LAST_LOOKS) {
                return task;
            }
            if (!task.finished() && time.now().isAfter(deadline)) {
                throw Failure.of(
                                CoreError.TIMED_OUT,
                                "Watching was given up",
                                "task " + task.tag() + " is still " + task.status() + " after " + limit.toMinutes()
                                        + " minutes")
                        .next("The task goes on; see its lines with astra service logs " + service + " "
                                + location.name() + " --task " + task.tag() + ".")
                        .exception();
            }
            time.sleep(POLL);
        }
    }

    private void tell(OneOffTask task, Instant since, Consumer<LogLine> listener) {
        var query = new LogQuery(since, null, null);
        LogPage page = read(query);
        while (true) {
            page.lines().stream()
                    .filter(line -> line.task().equals(task.id()) && told.add(line.id()))
                    .forEach(listener);
            if (page.next() == null) {
                return;
            }
            page = read(query.after(page.next()));
        }
    }

    /** A log that nobody has written to yet is an empty one. */
    private LogPage read(LogQuery query) {
        try {
            return Patience.ask(time, () -> cloud.logs(location).read(service, query));
        } catch (AstraException e) {
            if (e.code().category() == ErrorCategory.NOT_FOUND) {
                return new LogPage(List.of(), null);
            }
            throw e;
        }
    }
}
