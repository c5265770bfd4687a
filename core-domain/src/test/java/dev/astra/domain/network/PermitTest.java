package dev.astra.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PermitTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:26:30.500Z");

    private static Permit grant(Duration lifetime, String... blocks) {
        return Permit.grant("alice", Stream.of(blocks).map(AddressBlock::parse).toList(), NOW, lifetime);
    }

    @Test
    void aPermitLastsToTheSecond() {
        var permit = grant(Permit.LONGEST, "2001:db8::7", "203.0.113.7");

        assertThat(permit.grantedAt()).isEqualTo("2026-11-21T09:26:30Z");
        assertThat(permit.expiresAt()).isEqualTo("2026-11-21T17:26:30Z");
        assertThat(permit.blocks())
                .extracting(AddressBlock::toString)
                .containsExactly("203.0.113.7/32", "2001:db8::7/128");
        assertThat(permit.expired(Instant.parse("2026-11-21T17:26:29Z"))).isFalse();
        assertThat(permit.expired(Instant.parse("2026-11-21T17:26:30Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3", "172.16.0.0/24", "192.168.1.1", "127.0.0.1", "169.254.1.1", "100.64.0.1", "0.0.0.0",
                "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "ff02::1", "::"
            })
    void anAddressThatNobodyHasOnTheInternetIsRefused(String block) {
        assertThatThrownBy(() -> grant(Permit.LONGEST, block))
                .isInstanceOf(AstraException.class)
                .hasMessageEndingWith("the internet does not know it as yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.112.0/23", "0.0.0.0/0", "2001:db8::/47", "::/0"})
    void aBlockOfManyPeopleIsRefused(String block) {
        assertThatThrownBy(() -> grant(Permit.LONGEST, block)).hasMessageContaining("it is wider than /");
    }

    @Test
    void theWidestBlocksAreAllowed() {
        assertThat(grant(Permit.LONGEST, "203.0.113.0/24", "2001:db8::/48").blocks())
                .hasSize(2);
    }

    @Test
    void twoBlocksOfOneVersionAreRefused() {
        assertThatThrownBy(() -> grant(Permit.LONGEST, "203.0.113.7", "203.0.113.8"))
                .hasMessageContaining("it names several blocks of one version");
        assertThatThrownBy(() -> grant(Permit.LONGEST)).hasMessageContaining("it names no address");
    }

    @Test
    void aPermitIsNeitherForAMomentNorForDays() {
        for (var lifetime : List.of(Duration.ZERO, Duration.ofMinutes(4), Duration.ofMinutes(481))) {
            assertThatThrownBy(() -> grant(lifetime, "203.0.113.7"))
                    .hasMessageContaining("it lasts 5 minutes to 8 hours");
        }
    }
}
