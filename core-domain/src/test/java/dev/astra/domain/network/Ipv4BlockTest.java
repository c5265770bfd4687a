package dev.astra.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Ipv4BlockTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.160.0.0/16", "0.0.0.0/0", "255.255.255.255/32", "10.0.64.0/18"})
    void aBlockReadsBackAsItIsWritten(String text) {
        assertThat(Ipv4Block.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/16", "10.0.0.256/32", "10.0.0.0/33", "10.0.0/8", "", "10.0.0.0", "a.b.c.d/8"})
    void anImpossibleBlockIsRefused(String text) {
        assertThatThrownBy(() -> Ipv4Block.parse(text)).isInstanceOf(AstraException.class);
    }

    @Test
    void partsOfASplitFillTheBlockWithoutOverlap() {
        var block = Ipv4Block.parse("10.160.0.0/16");
        var parts = block.split(20);

        assertThat(parts).hasSize(16).allMatch(block::contains);
        assertThat(parts.stream().mapToLong(Ipv4Block::size).sum()).isEqualTo(block.size());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).overlaps(parts.get(i - 1))).isFalse();
        }
    }

    @Test
    void hostsLeaveOutTheNetworkAndBroadcastAddresses() {
        assertThat(Ipv4Block.parse("10.0.0.0/8").hosts()).isEqualTo(16_777_214);
        assertThat(Ipv4Block.parse("10.160.0.0/16").hosts()).isEqualTo(65_534);
        assertThat(Ipv4Block.parse("10.160.0.0/20").hosts()).isEqualTo(4_094);
    }

    @Test
    void theShortNameIsTheLeadingTwoOctets() {
        assertThat(Ipv4Block.parse("10.160.0.0/16").shortName()).isEqualTo("10.160");
    }
}
