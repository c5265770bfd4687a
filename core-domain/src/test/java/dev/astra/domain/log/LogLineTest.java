package dev.astra.domain.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LogLineTest {

    @Test
    void theTagIsTheEndOfTheTask() {
        var line = new LogLine("1", Instant.EPOCH, "e5d34184830655538e2f94a8a6ef1d9a", "hello");

        assertThat(line.tag()).isEqualTo("ef1d9a");
    }
}
