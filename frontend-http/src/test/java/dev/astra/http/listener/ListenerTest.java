package dev.astra.http.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListenerTest {
    private static final ServerSettings LOOPBACK = ServerSettings.onLoopback(8080);

    private static AstraException refusal(ServerSettings settings) {
        return assertThatExceptionOfType(AstraException.class)
                .isThrownBy(() -> new Listener(settings).options())
                .actual();
    }

    @Test
    void aServerListensOnLoopbackUnlessToldOtherwise() {
        assertThat(new Listener(LOOPBACK).options().getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void everyLoopbackAddressNeedsNoProtection(String host) {
        assertThatNoException().isThrownBy(() -> new Listener(LOOPBACK.on(host)).options());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void anyOtherAddressIsRefusedWithoutTls(String host) {
        AstraException refusal = refusal(LOOPBACK.on(host));
        assertThat(refusal.code().category()).isEqualTo(ErrorCategory.INVALID_INPUT);
        assertThat(refusal)
                .hasMessage("The server cannot listen on " + host
                        + " port 8080: other machines would send it their API keys unencrypted");
        assertThat(refusal.failure().nextSteps())
                .hasSize(3)
                .anyMatch(step -> step.contains("--tls-certificate and --tls-key"))
                .anyMatch(step -> step.contains("--behind-proxy"))
                .anyMatch(step -> step.contains("--host"));
    }

    @Test
    void anyAddressIsTakenBehindAProxy() {
        assertThatNoException()
                .isThrownBy(() -> new Listener(LOOPBACK.on("0.0.0.0").behindAProxy()).options());
    }

    @Test
    void aCertificateThatIsNotThereIsNamed() {
        var files = new TlsFiles(Path.of("missing.pem"), Path.of("key.pem"));
        assertThat(refusal(LOOPBACK.on("0.0.0.0").encrypted(files)))
                .hasMessageEndingWith("the certificate missing.pem cannot be read");
    }

    @Test
    void anAddressThatDoesNotExistIsRefused() {
        assertThat(refusal(LOOPBACK.on("no.such.host.invalid"))).hasMessageEndingWith("there is no such address");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortThatCannotBeIsRefused(int port) {
        assertThatExceptionOfType(AstraException.class).isThrownBy(() -> ServerSettings.onLoopback(port));
    }
}
