package dev.astra.assembly.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.network.AddressBlock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressFinderTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:1/");

    private final WebAddressFinder finder = new WebAddressFinder(Duration.ofSeconds(5));

    @Test
    void eachServiceAddsTheAddressItSees() throws IOException {
        try (var ipv4 = AddressService.answering(200, "203.0.113.7\n");
                var ipv6 = AddressService.answering(200, "2001:DB8:0:0::7")) {
            assertThat(finder.find(List.of(ipv4.uri(), ipv6.uri())))
                    .containsExactly(AddressBlock.parse("203.0.113.7"), AddressBlock.parse("2001:db8::7"));
        }
    }

    @Test
    void aServiceThatCannotBeReachedIsPassedOver() throws IOException {
        try (var ipv4 = AddressService.answering(200, "203.0.113.7");
                var broken = AddressService.answering(503, "203.0.113.8")) {
            assertThat(finder.find(List.of(ipv4.uri(), NOBODY, broken.uri())))
                    .containsExactly(AddressBlock.parse("203.0.113.7"));
        }
    }

    @Test
    void noAnswerAtAllIsOneClearFailure() {
        assertThatThrownBy(() -> finder.find(List.of(NOBODY)))
                .isInstanceOf(AstraException.class)
                .hasMessage("Your address cannot be found out: no answer from [http://127.0.0.1:1/]");
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var service = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThatThrownBy(() -> new WebAddressFinder(Duration.ofMillis(200)).find(List.of(service)))
                    .isInstanceOf(AstraException.class)
                    .hasMessageStartingWith("Your address cannot be found out: no answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in to the guest network</html>", "203.0.113.7, 10.0.0.1", "203.0.113.0/24"})
    void whatIsNotOneAddressIsRefused(String answer) throws IOException {
        try (var service = AddressService.answering(200, answer)) {
            assertThatThrownBy(() -> finder.find(List.of(service.uri())))
                    .isInstanceOf(AstraException.class)
                    .hasMessageEndingWith("answers with something that is not an address");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://address.example", "ftp://127.0.0.1", "address.example"})
    void aServiceIsAskedOverHttpsOnly(String service) {
        assertThatThrownBy(() -> finder.find(List.of(URI.create(service))))
                .isInstanceOf(AstraException.class)
                .hasMessageContaining("it is not asked over HTTPS");
    }
}
