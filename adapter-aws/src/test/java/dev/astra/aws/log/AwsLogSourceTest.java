package dev.astra.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogPage;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.testkit.Fresh;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

@Emulated
final class AwsLogSourceTest {
    private final WritingServices services;
    private final ServiceName service = Fresh.service();
    private final Instant start;

    AwsLogSourceTest(EmulatedAws aws) {
        this.services = new WritingServices(aws);
        this.start = aws.emulator().now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);
    }

    @BeforeEach
    void makeGroup() {
        services.makeGroup(service);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private InputLogEvent event(int second, String message) {
        return WritingServices.event(start.plusSeconds(second), message);
    }

    private List<LogLine> lines(int from, int to) {
        return services.cloud()
                .logs(services.location())
                .read(service, new LogQuery(start.plusSeconds(from), start.plusSeconds(to), null))
                .lines();
    }

    @Test
    void aLineThatComesLateIsFoundInItsPlaceByAskingAgain() {
        var early = services.makeStream(service);
        services.put(service, early, List.of(event(1, "one"), event(3, "three")));
        var first = lines(0, 10);

        services.put(service, services.makeStream(service), List.of(event(2, "two")));

        assertThat(lines(0, 10)).extracting(LogLine::message).containsExactly("one", "two", "three");
        assertThat(lines(0, 10)).containsAll(first);
    }

    @Test
    void anEventOfSeveralLinesIsSeveralLines() {
        services.put(
                service,
                services.makeStream(service),
                List.of(event(1, "java.lang.Exception: oh\n\tat a\r\n\tat b\n")));

        assertThat(lines(0, 10))
                .extracting(LogLine::message)
                .containsExactly("java.lang.Exception: oh", "\tat a", "\tat b");
        assertThat(lines(0, 10)).extracting(LogLine::id).doesNotHaveDuplicates();
    }

    @Test
    void anyTimeCanBeAskedFor() {
        services.put(service, services.makeStream(service), List.of(event(1, "one")));
        var source = services.cloud().logs(services.location());

        assertThat(source.read(service, new LogQuery(Instant.MIN, Instant.MAX, null))
                        .lines())
                .hasSize(1);
        assertThat(source.read(service, new LogQuery(start.plusSeconds(9), start.plusSeconds(9), null)))
                .isEqualTo(new LogPage(List.of(), null));
    }

    @Test
    void theTaskIsTheLastPartOfTheStream() {
        var stream = services.makeStream(service);
        services.put(service, stream, List.of(event(1, "one")));

        assertThat(lines(0, 10))
                .singleElement()
                .satisfies(line -> assertThat(stream).isEqualTo(service + "/" + service + "/" + line.task()));
    }

    @Test
    void timesAreCutToTheMillisecondWithoutLosingOrAddingLines() {
        services.put(service, services.makeStream(service), List.of(event(1, "one"), event(2, "two")));
        var source = services.cloud().logs(services.location());

        var justAfterOne = new LogQuery(
                start.plusSeconds(1).plusNanos(1), start.plusSeconds(2).plusNanos(1), null);

        assertThat(source.read(service, justAfterOne).lines())
                .extracting(LogLine::message)
                .containsExactly("two");
    }
}
