package dev.astra.aws.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionFactory;

/**
 * Opens connections through the proxy that the environment names for their scheme, as the AWS command line does. TLS is
 * prepared when the first connection needs it; the SDK's own factory does so in advance, which costs as much time as
 * the rest of a first call together.
 */
final class Connector implements UrlConnectionFactory {
    private final Timeouts timeouts;
    private final ConcurrentMap<String, ProxyConfiguration> proxies = new ConcurrentHashMap<>();

    Connector(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    @Override
    public HttpURLConnection createConnection(URI uri) {
        var proxy = proxies.computeIfAbsent(
                uri.getScheme(),
                scheme -> ProxyConfiguration.builder().scheme(scheme).build());
        try {
            var connection = open(uri, proxy);
            connection.setConnectTimeout((int) timeouts.connect().toMillis());
            connection.setReadTimeout((int) timeouts.read().toMillis());
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpURLConnection open(URI uri, ProxyConfiguration proxy) throws IOException {
        if (proxy.host() == null || bypassed(uri, proxy)) {
            return (HttpURLConnection) uri.toURL().openConnection();
        }
        var address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
        var connection = (HttpURLConnection) uri.toURL().openConnection(new Proxy(Proxy.Type.HTTP, address));
        if (proxy.username() != null && proxy.password() != null) {
            var user = (proxy.username() + ":" + proxy.password()).getBytes(StandardCharsets.UTF_8);
            connection.addRequestProperty(
                    "proxy-authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        return connection;
    }

    private static boolean bypassed(URI uri, ProxyConfiguration proxy) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return proxy.nonProxyHosts().stream().anyMatch(host::matches);
    }
}
