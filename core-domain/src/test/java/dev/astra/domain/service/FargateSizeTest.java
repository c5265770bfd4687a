package dev.astra.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FargateSizeTest {

    @ParameterizedTest
    @CsvSource({"256,512", "256,2048", "512,4096", "1024,3072", "4096,30720", "8192,20480", "16384,122880"})
    void aPairOfTheTableIsAvailable(int cpu, int memory) {
        assertThat(new FargateSize(cpu, memory).available()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"256,4096", "257,512", "512,512", "8192,17408", "16384,16384", "0,0"})
    void anyOtherPairIsNot(int cpu, int memory) {
        assertThat(new FargateSize(cpu, memory).available()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"256,4096,512,4096", "300,300,512,1024", "1,1,256,512", "99999,1,16384,122880"})
    void theNextAvailableSizeOffersAtLeastAsMuch(int cpu, int memory, int nextCpu, int nextMemory) {
        assertThat(new FargateSize(cpu, memory).nextAvailable()).isEqualTo(new FargateSize(nextCpu, nextMemory));
    }

    @Test
    void theSmallestSizeIsAvailable() {
        assertThat(FargateSize.SMALLEST.available()).isTrue();
    }
}
