package dev.astra.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Connections and proxies; one server plays both the proxy and what lies behind it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class ConnectorTest {
    private static final List<String> PROPERTIES =
            List.of("http.proxyHost", "http.proxyPort", "http.proxyUser", "http.proxyPassword", "http.nonProxyHosts");

    private final List<String> asked = new ArrayList<>();
    private final Timeouts timeouts = new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    private final HttpServer server;

    ConnectorTest() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        PROPERTIES.forEach(System::clearProperty);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private String here() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void proxy(Map<String, String> more) {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty(
                "http.proxyPort", Integer.toString(server.getAddress().getPort()));
        more.forEach(System::setProperty);
    }

    private void ask(String url) throws IOException {
        assertThat(new Connector(timeouts).createConnection(URI.create(url)).getResponseCode())
                .isEqualTo(204);
    }

    @Test
    void withoutAProxyConnectionsAreDirect() throws IOException {
        ask("http://" + here() + "/direct");

        assertThat(asked).containsExactly("/direct null");
    }

    @Test
    void aProxyIsAskedForEverything() throws IOException {
        proxy(Map.of("http.nonProxyHosts", "nobody.test"));

        ask("http://sts.nowhere.test/through");

        assertThat(asked).containsExactly("http://sts.nowhere.test/through null");
    }

    @Test
    void aProxyIsToldWhoAsks() throws IOException {
        proxy(Map.of(
                "http.nonProxyHosts", "nobody.test", "http.proxyUser", "Aladdin", "http.proxyPassword", "open sesame"));

        ask("http://sts.nowhere.test/");

        assertThat(asked).containsExactly("http://sts.nowhere.test/ Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void whatIsNotForTheProxyGoesAroundIt() throws IOException {
        proxy(Map.of("http.nonProxyHosts", "127.0.0.1"));

        ask("http://" + here() + "/around");

        assertThat(asked).containsExactly("/around null");
    }

    @Test
    void connectionsAreGivenUpInTime() {
        var connection = new Connector(timeouts).createConnection(URI.create("https://sts.us-east-2.amazonaws.com"));

        assertThat(connection.getConnectTimeout()).isEqualTo(1_000);
        assertThat(connection.getReadTimeout()).isEqualTo(2_000);
    }
}
