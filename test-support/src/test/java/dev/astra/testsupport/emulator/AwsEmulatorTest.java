package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AwsEmulatorTest {
    @Test
    void itStartsAndStops() {
        long started = System.nanoTime();
        AwsEmulator emulator = AwsEmulator.start();
        try (emulator) {
            assertThat(emulator.calls()).isEmpty();
        }
        assertThat(ProcessHandle.of(emulator.pid()).map(ProcessHandle::isAlive)).isNotEqualTo(true);
        assertThat(System.nanoTime() - started).isPositive();
    }
}
