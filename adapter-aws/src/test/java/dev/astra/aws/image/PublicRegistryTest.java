package dev.astra.aws.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.verification.ImageFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry as the OCI distribution specification describes it, with tokens for anybody. */
final class PublicRegistryTest {
    private static final String INDEX = """
            {"manifests": [{"digest": "sha256:1", "platform": {"os": "linux", "architecture": "amd64"}},
                           {"digest": "sha256:2", "platform": {"os": "linux", "architecture": "arm64"}},
                           {"digest": "sha256:3", "platform": {"os": "unknown", "architecture": "unknown"}}]}""";
    private static final String SINGLE = """
            {"config": {"digest": "sha256:c"}, "layers": []}""";
    private static final String CONFIGURATION = """
            {"os": "linux", "architecture": "arm64"}""";

    private final AtomicReference<String> tokenOnRedirect = new AtomicReference<>("none");
    private final HttpServer server;

    PublicRegistryTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.equals("/token")) {
            respond(exchange, 200, "{\"token\": \"anybody\"}");
        } else if (path.startsWith("/elsewhere")) {
            respond(exchange, 200, CONFIGURATION);
        } else if (!"Bearer anybody".equals(token) || path.contains("/private/")) {
            String realm =
                    "Bearer realm=\"http://" + host() + "/token\",service=\"test\",scope=\"repository:app:pull\"";
            exchange.getResponseHeaders().add("WWW-Authenticate", realm);
            respond(exchange, 401, "");
        } else if (path.equals("/v2/acme/app/manifests/1")) {
            respond(exchange, 200, INDEX);
        } else if (path.equals("/v2/acme/app/manifests/single")) {
            respond(exchange, 200, SINGLE);
        } else if (path.equals("/v2/acme/app/blobs/sha256:c")) {
            tokenOnRedirect.set(token);
            exchange.getResponseHeaders().add("Location", "http://" + host() + "/elsewhere/blob");
            respond(exchange, 307, "");
        } else {
            respond(exchange, 404, "{}");
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String host() {
        return "localhost:" + server.getAddress().getPort();
    }

    private ImageFacts ask(String image) {
        return new PublicRegistry(Download.open(), "http").image(new ImageReference(host() + "/" + image));
    }

    @Test
    void anIndexTellsEveryPlatform() {
        assertThat(ask("acme/app:1")).isEqualTo(new ImageFacts(ImageCheck.FOUND, Set.of("linux/amd64", "linux/arm64")));
    }

    @Test
    void theConfigurationOfASingleImageTellsItsPlatform() {
        assertThat(ask("acme/app:single")).isEqualTo(new ImageFacts(ImageCheck.FOUND, Set.of("linux/arm64")));
        assertThat(tokenOnRedirect.get()).isEqualTo("Bearer anybody");
    }

    @Test
    void aTagThatIsNotThereIsMissing() {
        assertThat(ask("acme/app:2")).isEqualTo(ImageFacts.missing());
    }

    @Test
    void whatIsNotShownToAnybodyIsUnknown() {
        assertThat(ask("acme/private/app:1")).isEqualTo(ImageFacts.unknown());
    }

    @Test
    void aRegistryThatDoesNotAnswerIsUnknown() {
        String image = host() + "/acme/app:1";
        server.stop(0);

        assertThat(new PublicRegistry(Download.open(), "http").image(new ImageReference(image)))
                .isEqualTo(ImageFacts.unknown());
    }

    @Test
    void aNameWithoutHostIsOfDockerHub() {
        assertThat(PublicRegistry.place("nginx")).isEqualTo("registry-1.docker.io/v2/library/nginx");
        assertThat(PublicRegistry.place("acme/app")).isEqualTo("registry-1.docker.io/v2/acme/app");
        assertThat(PublicRegistry.place("docker.io/acme/app")).isEqualTo("registry-1.docker.io/v2/acme/app");
        assertThat(PublicRegistry.place("ghcr.io/acme/app")).isEqualTo("ghcr.io/v2/acme/app");
    }
}
