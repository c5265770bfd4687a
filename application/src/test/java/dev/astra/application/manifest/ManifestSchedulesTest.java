package dev.astra.application.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.schedule.JobName;
import dev.astra.domain.schedule.ScheduleExpression;
import dev.astra.domain.schedule.ScheduledJob;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManifestSchedulesTest {
    private static final String WEB = container("web");

    private static String container(String name) {
        return "{ name = \"" + name + "\", image = \"nginx:1\", cpu = 256, memory = 512 }";
    }

    private static ManifestReading read(String containers, String schedules) {
        String text = "containers = [" + containers + "]\nschedules = [" + schedules + "]\n";
        return new ManifestReader().read(new ManifestSource("web.hcl", text));
    }

    private static List<String> problems(String containers, String schedules) {
        return read(containers, schedules).problems().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void aJobRunsInTheOnlyContainerAndInUtcUnlessItSaysOtherwise() {
        var reading = read(
                WEB, "{ name = \"nightly\", expression = \"cron(0 3 * * ? *)\", command = [\"./report\", \"--all\"] }");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.jobs())
                .containsExactly(new ScheduledJob(
                        new JobName("nightly"),
                        ScheduleExpression.parse("cron(0 3 * * ? *)"),
                        ZoneId.of("UTC"),
                        List.of("./report", "--all"),
                        "web"));
    }

    @Test
    void everythingWrongWithAJobIsToldAtOnce() {
        assertThat(problems(
                        WEB,
                        "{ name = \"Nightly\", expression = \"daily\", timezone = \"Europe/Berlinn\", command = [],"
                                + " container = \"wob\" }"))
                .satisfiesExactly(
                        name -> assertThat(name).contains("'Nightly' is not valid"),
                        expression -> assertThat(expression).contains("'daily' is not a schedule"),
                        timezone -> assertThat(timezone).contains("there is no timezone 'Europe/Berlinn'"),
                        command -> assertThat(command).contains("the command is empty"),
                        container -> assertThat(container).contains("there is no container named 'wob'"));
    }

    @Test
    void aNameIsUsedOnce() {
        String job = "{ name = \"a\", expression = \"rate(5 minutes)\", command = [\"x\"] }";

        assertThat(problems(WEB, job + ", " + job)).containsExactly("there is already a schedule named 'a'");
    }

    @Test
    void whereThereAreSeveralContainersOneIsNamed() {
        String job = "{ name = \"a\", expression = \"rate(5 minutes)\", command = [\"x\"] }";

        assertThat(problems(WEB + ", " + container("side"), job))
                .containsExactly("a schedule needs the field 'container' where there are several");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        var reading = read(WEB, "{ name = \"a\", expression = \"rate(5 minutes)\", command = [\"x\"] }");

        String written = new ManifestWriter().write(reading.require(), reading.jobs());

        var again = new ManifestReader().read(new ManifestSource("again.hcl", written));
        assertThat(again.jobs()).isEqualTo(reading.jobs());
        assertThat(again.require()).isEqualTo(reading.require());
    }
}
