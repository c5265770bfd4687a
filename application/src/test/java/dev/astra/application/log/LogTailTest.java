package dev.astra.application.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.testing.LeapingTime;
import dev.astra.application.testing.Samples;
import dev.astra.domain.error.Failure;
import dev.astra.domain.log.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogTailTest {
    private static final int LINES = 10_000;
    private static final Duration GAP = Duration.ofMillis(20);

    private static final Duration LIMIT = Duration.ofHours(2);

    private final LeapingTime time = new LeapingTime();
    private final List<Integer> told = new ArrayList<>();
    private final List<Failure> delays = new ArrayList<>();

    /** Follows until some time after the last line has been told, in which one could be repeated. */
    private void follow(BusyLog log) {
        Instant begin = time.now();
        var listener = new LogListener() {
            private Instant last = begin;

            @Override
            public void line(LogLine line, Duration age) {
                told.add(Integer.valueOf(line.message()));
                last = time.now();
            }

            @Override
            public boolean pause() {
                boolean quiet = last.plusSeconds(60).isBefore(time.now());
                return !(quiet && told.size() >= LINES) && time.now().isBefore(begin.plus(LIMIT));
            }

            @Override
            public void delayed(Failure why) {
                delays.add(why);
            }
        };
        var pages = new LogPages(log, Samples.WEB, time);
        new LogTail(pages, time, listener, page -> {
                    page.lines().forEach(line -> listener.line(line, Duration.ZERO));
                    return listener.pause();
                })
                .follow(time.now().minusSeconds(600));
    }

    private void assertEachLineOnce() {
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, LINES).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -240, 240})
    void everyLineIsToldOnceWhateverTheCloudTakesForTheTime(int skew) {
        var log = new BusyLog(time, 0);
        log.write(LINES, GAP, Duration.ofSeconds(skew));

        follow(log);

        assertEachLineOnce();
        assertThat(delays).isEmpty();
    }

    @Test
    void throttlesLoseNothingAndRepeatNothing() {
        var log = new BusyLog(time, 0.6);
        log.write(LINES, GAP, Duration.ZERO);

        follow(log);

        assertEachLineOnce();
    }

    @Test
    void anOutageThatOutlastsAllPatienceIsToldAndSurvived() {
        var log = new BusyLog(time, 0.1);
        log.write(LINES, GAP, Duration.ZERO);
        log.breakDown(Duration.ofMinutes(2));

        follow(log);

        assertEachLineOnce();
        assertThat(delays).isNotEmpty();
    }
}
