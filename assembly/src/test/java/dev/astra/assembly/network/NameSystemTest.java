package dev.astra.assembly.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.Delegation;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class NameSystemTest {
    private static final DomainName ZONE = new DomainName("orreri.xyz");

    private final LoopbackNames names = LoopbackNames.start();

    @AfterEach
    void stop() {
        names.close();
    }

    @Test
    void theServersOfADelegatedZoneAreFoundAmongTheHintsOfTheZoneAbove() {
        names.delegate("orreri.xyz", List.of("NS-2.example.org", "ns-1.example.com"));

        assertThat(NameSystem.lookup(names.address()).look(ZONE))
                .isEqualTo(new Delegation.To(List.of("ns-1.example.com", "ns-2.example.org")));
    }

    @Test
    void aZoneNobodyKnowsIsDelegatedNowhere() {
        assertThat(NameSystem.lookup(names.address()).look(ZONE)).isEqualTo(new Delegation.Nowhere());
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpSoonAndNamed() throws Exception {
        try (var silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            long begin = System.nanoTime();

            Delegation found = NameSystem.lookup(address).look(ZONE);

            assertThat(found).isEqualTo(new Delegation.Unchecked("the name server " + address + " does not answer"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void theCheckCanBeSwitchedOff() {
        assertThat(NameSystem.lookup("off").look(ZONE)).isInstanceOf(Delegation.Unchecked.class);
    }

    @Test
    void aServerThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> NameSystem.lookup("dns.example.com")).hasMessageContaining("ASTRA_DNS_SERVER");
    }

    @Test
    void brokenAnswersAreNoAnswers() {
        assertThat(DnsAnswer.read(new byte[0], 0)).isEmpty();
        assertThat(DnsAnswer.read(new byte[] {0, 1, (byte) 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, (byte) 0xc0, 12}, 14))
                .isEmpty();
    }
}
