package dev.astra.provider.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoTest {

    @Test
    void whatAnInstantWritesIsRead() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long nanos = random.nextInt(1_000_000_000);
            long kept = new long[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
            var time = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, 250_000_000_000L), nanos - nanos % kept);
            assertThat(Iso.parse(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-21",
                "2026-11-21T10:00:00",
                "2026-11-21 10:00:00Z",
                "2026-13-21T10:00:00Z",
                "2026-11-21T10:00:00.Z",
                "2026-11-21T10:00:00,5Z",
                "2026-11-21T10:00:0xZ",
                "2026-11-21T10:00:00.1234567890Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Iso.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
