package dev.astra.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduleExpressionTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static List<String> next(String expression, String zone, Instant after) {
        return new ScheduledJob(
                        new JobName("job"), ScheduleExpression.parse(expression), ZoneId.of(zone), List.of(), "app")
                .next(after, 3).stream().map(Instant::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cron(0 3 * * ? *)            | 2026-03-05T03:00:00Z | 2026-03-06T03:00:00Z | 2026-03-07T03:00:00Z
            cron(0/30 12 * * ? *)        | 2026-03-04T12:30:00Z | 2026-03-05T12:00:00Z | 2026-03-05T12:30:00Z
            cron(15 10 ? * MON-FRI *)    | 2026-03-05T10:15:00Z | 2026-03-06T10:15:00Z | 2026-03-09T10:15:00Z
            cron(0 8 1 * ? *)            | 2026-04-01T08:00:00Z | 2026-05-01T08:00:00Z | 2026-06-01T08:00:00Z
            cron(0 8 L * ? *)            | 2026-03-31T08:00:00Z | 2026-04-30T08:00:00Z | 2026-05-31T08:00:00Z
            cron(0 8 1W * ? *)           | 2026-04-01T08:00:00Z | 2026-05-01T08:00:00Z | 2026-06-01T08:00:00Z
            cron(0 8 ? * 6#3 *)          | 2026-03-20T08:00:00Z | 2026-04-17T08:00:00Z | 2026-05-15T08:00:00Z
            cron(0 8 ? * 6L *)           | 2026-03-27T08:00:00Z | 2026-04-24T08:00:00Z | 2026-05-29T08:00:00Z
            cron(0 0 29 FEB ? *)         | 2028-02-29T00:00:00Z | 2032-02-29T00:00:00Z | 2036-02-29T00:00:00Z
            cron(0 9,17 * * ? 2026)      | 2026-03-04T17:00:00Z | 2026-03-05T09:00:00Z | 2026-03-05T17:00:00Z
            rate(15 minutes)             | 2026-03-04T12:15:00Z | 2026-03-04T12:30:00Z | 2026-03-04T12:45:00Z
            rate(1 day)                  | 2026-03-05T12:00:00Z | 2026-03-06T12:00:00Z | 2026-03-07T12:00:00Z
            """)
    void theNextThreeTimesAreKnown(String expression, String first, String second, String third) {
        assertThat(next(expression, "UTC", NOON)).containsExactly(first, second, third);
    }

    @Test
    void timesAreMeantInTheTimezone() {
        assertThat(next("cron(0 3 * * ? *)", "Europe/Berlin", NOON).getFirst()).isEqualTo("2026-03-05T02:00:00Z");
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsLeftOut() {
        assertThat(next("cron(30 2 * * ? *)", "Europe/Berlin", Instant.parse("2026-03-28T12:00:00Z")))
                .containsExactly("2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z", "2026-04-01T00:30:00Z");
    }

    @Test
    void aTimeThatComesTwiceIsMetOnce() {
        assertThat(next("cron(30 2 * * ? *)", "Europe/Berlin", Instant.parse("2026-10-24T12:00:00Z")))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z", "2026-10-27T01:30:00Z");
    }

    @Test
    void aYearThatIsOverNeverComesAgain() {
        assertThat(next("cron(0 3 * * ? 2020)", "UTC", NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every day                | expected cron(minutes
            cron(0 3 * * *)          | a cron expression has 6 fields
            cron(0 3 * * * *)        | exactly one of day-of-month and day-of-week
            cron(0 3 ? * ? *)        | exactly one of day-of-month and day-of-week
            cron(60 3 * * ? *)       | in the field minutes: expected 0 to 59
            cron(0 3 * FOO ? *)      | in the field month: expected 1 to 12 or JAN to DEC
            cron(0 5-3 * * ? *)      | the range runs backwards
            cron(0/0 3 * * ? *)      | a step is a number from 1 on
            cron(0 3 ? * 2#6 *)      | expected 1 to 5
            rate(0 minutes)          | at least 1
            rate(1 minutes)          | 1 minute' but
            rate(5 weeks)            | expected for example
            """)
    void whatIsWrongIsSaid(String expression, String why) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression))
                .isInstanceOf(AstraException.class)
                .hasMessageContaining(why);
    }
}
