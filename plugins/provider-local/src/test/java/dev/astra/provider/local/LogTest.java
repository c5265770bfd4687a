package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Location;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTest {
    @TempDir
    private Path home;

    private Estate estate() {
        return Estate.in(home);
    }

    private Location staging() {
        return estate().environment("staging");
    }

    private List<LogLine> lines(ServiceName service, Instant since) {
        var source = estate().cloud().logs(staging());
        var query = new LogQuery(since, null, null);
        var page = source.read(service, query);
        var lines = new ArrayList<>(page.lines());
        for (var next = page.next(); next != null; next = page.next()) {
            page = source.read(service, query.after(next));
            lines.addAll(page.lines());
        }
        return lines;
    }

    private ServiceName rolledOut(String tag) {
        var service = estate().running(staging(), "testbed", 1);
        var runtime = estate().cloud().services(staging());
        var specification = TaskSpecs.web(service, new ImageReference("app:" + tag), "2");
        runtime.rollOut(service, runtime.register(service, specification));
        estate().cloud().time().sleep(Duration.ofMinutes(3));
        return service;
    }

    @Test
    void requestsAreLoggedAsInTheBook() {
        var service = estate().running(staging(), "testbed", 2);

        var lines = lines(service, Instant.EPOCH);

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines)
                .filteredOn(line -> line.message().contains("DEBUG"))
                .allSatisfy(
                        line -> assertThat(line.message())
                                .matches(
                                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z DEBUG request: finished processing request "
                                                + "latency=\\d+ μs status=(200|404|500) method=(GET|POST) uri=/\\S* version=HTTP/1\\.1"));
    }

    @Test
    void everyLineCarriesItsTime() {
        var service = estate().running(staging(), "testbed", 1);

        assertThat(lines(service, Instant.EPOCH))
                .allSatisfy(line -> assertThat(line.at())
                        .isEqualTo(Instant.parse(
                                line.message().substring(0, line.message().indexOf(' ')))));
    }

    @Test
    void everyTaskSaysFirstThatItListens() {
        var service = estate().running(staging(), "testbed", 1);

        assertThat(lines(service, Instant.EPOCH).getFirst().message()).endsWith("server: listening on 0.0.0.0:8080");
    }

    @Test
    void nothingIsWrittenAheadOfTime() {
        var service = estate().running(staging(), "testbed", 1);
        var now = estate().cloud().time().now();

        assertThat(lines(service, now)).isEmpty();
        estate().cloud().time().sleep(Duration.ofSeconds(30));
        assertThat(lines(service, now)).isNotEmpty();
    }

    @Test
    void aCrashLeavesAStackTrace() {
        var lines = lines(rolledOut("crash"), Instant.EPOCH);

        assertThat(lines).extracting(LogLine::message).anyMatch(message -> message.contains("thread 'main' panicked"));
        assertThat(lines).extracting(LogLine::message).anyMatch(message -> message.contains("at src/main.rs:42"));
    }

    @Test
    void anUnhealthyContainerAnswersWithErrors() {
        var lines = lines(rolledOut("unhealthy"), Instant.EPOCH);

        assertThat(lines).extracting(LogLine::message).anyMatch(message -> message.contains("status=500 method=GET"));
    }

    @Test
    void anImageThatCannotBePulledWritesNothing() {
        var service = rolledOut("missing");
        var failed = estate().cloud().services(staging()).tasks(service).stream()
                .filter(task ->
                        task.stoppedReason() != null && task.stoppedReason().startsWith("CannotPull"))
                .map(task -> task.id())
                .toList();

        assertThat(failed).isNotEmpty();
        assertThat(lines(service, Instant.EPOCH)).extracting(LogLine::task).doesNotContainAnyElementsOf(failed);
    }

    @Test
    void aWorkerLogsItsJobs() {
        estate().apply(Estate.platform(staging()));
        estate().apply(Estate.service(staging(), "jobs", Exposure.WORKER, 1));
        estate().cloud().time().sleep(Duration.ofMinutes(2));

        assertThat(lines(new ServiceName("jobs"), Instant.EPOCH))
                .extracting(LogLine::message)
                .anyMatch(message -> message.contains("DEBUG worker: finished job queue="));
    }

    @Test
    void aMonthOfLogsIsReadFromItsMiddleAtOnce() {
        var service = estate().running(staging(), "testbed", 2);
        var begin = estate().cloud().time().now();
        estate().cloud().time().sleep(Duration.ofDays(30));
        var middle = begin.plus(Duration.ofDays(15));

        var page = estate().cloud().logs(staging()).read(service, new LogQuery(middle, null, null));

        assertThat(page.lines()).hasSize(500);
        assertThat(page.next()).isNotNull();
        assertThat(page.lines().getFirst().at()).isBetween(middle, middle.plusSeconds(5));
    }
}
