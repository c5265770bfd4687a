package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import dev.astra.domain.service.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduledJobTest {
    private static final ServiceName SERVICE = new ServiceName("testbed");

    @TempDir
    private Path home = Path.of("");

    private static ScheduledJob every(String period, String word) {
        return new ScheduledJob(
                new JobName("job"),
                ScheduleExpression.parse("rate(" + period + ")"),
                ZoneOffset.UTC,
                List.of("echo", word),
                "testbed");
    }

    private static List<String> written(Estate estate, Duration ago) {
        var logs = estate.cloud().logs(estate.environment("staging"));
        var query = new LogQuery(estate.cloud().time().now().minus(ago), null, null);
        var page = logs.read(SERVICE, query);
        var lines = new ArrayList<>(page.lines());
        for (var next = page.next(); next != null; next = page.next()) {
            page = logs.read(SERVICE, query.after(next));
            lines.addAll(page.lines());
        }
        return lines.stream()
                .map(LogLine::message)
                .filter(message -> message.startsWith("swept"))
                .toList();
    }

    @Test
    void aJobRunsWhenItsTimeComesAndItsLinesStayWhenItGoes() {
        var estate = Estate.in(home);
        estate.running(estate.environment("staging"), "testbed", 1);
        var jobs = estate.cloud().jobs(estate.environment("staging"));
        var revision = estate.cloud()
                .services(estate.environment("staging"))
                .get(SERVICE)
                .revision();
        jobs.put(SERVICE, revision, List.of(every("2 minutes", "swept")));

        estate.cloud().time().sleep(Duration.ofMinutes(7));

        assertThat(written(estate, Duration.ofMinutes(8))).containsExactly("swept", "swept", "swept");
        jobs.put(SERVICE, revision, List.of());
        estate.cloud().time().sleep(Duration.ofMinutes(1));
        assertThat(written(estate, Duration.ofMinutes(9))).containsExactly("swept", "swept", "swept");
        estate.cloud().time().sleep(Duration.ofMinutes(10));
        assertThat(written(estate, Duration.ofMinutes(9))).isEmpty();
    }
}
