package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.http.listener.ServerLimits;
import dev.astra.http.listener.ServerSettings;
import dev.astra.http.listener.TlsFiles;
import dev.astra.http.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class ServerLifeTest {

    @RegisterExtension
    final ApiServer api = new ApiServer(
            new ServerLimits(8, 8, 1000, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMillis(500)),
            () -> {});

    private AstraHttpServer another() {
        World world = api.world;
        return new AstraHttpServer(world.runner(), world.callers(), world.useCases(), () -> {});
    }

    @Test
    void aServerThatStopsLetsWhatIsBeingWorkedOnComeToItsEnd() {
        var gate = new Gate();
        api.world.whenListed(gate);
        var slow = api.sendAsync(api.request("/v1/services"));
        Eventually.until(() -> gate.waiting() == 1);

        var closing = CompletableFuture.runAsync(() -> api.server().close());
        gate.open();
        closing.join();
        assertThat(slow.join().statusCode()).isEqualTo(200);
        assertThat(gate.interrupted()).isZero();
    }

    @Test
    void aServerThatStopsInterruptsWhatTakesTooLong() {
        var gate = new Gate();
        api.world.whenListed(gate);
        var slow = api.sendAsync(api.request("/v1/services"));
        Eventually.until(() -> gate.waiting() == 1);

        api.server().close();
        Eventually.until(() -> gate.interrupted() == 1);
        assertThat(slow.handle((response, failure) -> failure).join()).isNotNull();
    }

    @Test
    void aServerThatHasStoppedTakesNoConnections() {
        HttpRequest request = api.request("/healthz").build();
        api.server().close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> api.http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void aServerThatHasStoppedCanBeStartedAgain() {
        api.server().close();
        api.server().close();
        api.server().start(ServerSettings.onLoopback(0));
        assertThat(api.get("/v1/whoami").statusCode()).isEqualTo(200);
    }

    @Test
    void aServerListensOnce() {
        assertThatIllegalStateException().isThrownBy(() -> api.server().start(ServerSettings.onLoopback(0)));
    }

    @Test
    void aServerThatDoesNotListenHasNoPort() {
        try (AstraHttpServer server = another()) {
            assertThatIllegalStateException().isThrownBy(server::port);
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedAndNothingIsLeftBehind() {
        try (AstraHttpServer server = another()) {
            int taken = api.server().port();
            AstraException refusal = assertThatExceptionOfType(AstraException.class)
                    .isThrownBy(() -> server.start(ServerSettings.onLoopback(taken)))
                    .actual();
            assertThat(refusal.code()).isEqualTo(CoreError.INVALID_CONFIGURATION);
            assertThat(refusal)
                    .hasMessage("The server cannot listen on 127.0.0.1 port " + taken
                            + ": another program listens there, or the address is not this machine's");
            server.start(ServerSettings.onLoopback(0));
            assertThat(server.port()).isNotEqualTo(taken);
        }
    }

    @Test
    void aServerWithACertificateSpeaksTlsAndHttp2AndNothingElse(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.make(folder);
        try (AstraHttpServer server = another();
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(certificate.trusting())
                        .build()) {
            server.start(ServerSettings.onLoopback(0).on("0.0.0.0").encrypted(certificate.files()));

            String address = "127.0.0.1:" + server.port() + "/healthz";
            var response = client.send(
                    HttpRequest.newBuilder(URI.create("https://" + address)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> client.send(
                            HttpRequest.newBuilder(URI.create("http://" + address))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString()));
        }
    }

    @Test
    void aStreamGoesOverHttp2AsWell(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.make(folder);
        try (AstraHttpServer server = another();
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(certificate.trusting())
                        .build()) {
            server.start(ServerSettings.onLoopback(0).encrypted(certificate.files()));
            var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port()
                            + "/v1/services/testbed/environments/staging/deployments/ecs-svc~1000000000000000001"
                            + "/events"))
                    .header("Authorization", "Bearer " + World.FOUNDER.token())
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(response.body()).contains("id: event-1", "id: event-2", "id: end");
        }
    }

    @Test
    void filesThatAreNoCertificateAreRefused(@TempDir Path folder) throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense");
        try (AstraHttpServer server = another()) {
            AstraException refusal = assertThatExceptionOfType(AstraException.class)
                    .isThrownBy(() ->
                            server.start(ServerSettings.onLoopback(0).encrypted(new TlsFiles(nonsense, nonsense))))
                    .actual();
            assertThat(refusal).hasMessageEndingWith("the certificate and the key are not a pair of PEM files");
        }
    }
}
