package dev.astra.assembly.network;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.AddressVersion;
import dev.astra.ports.network.AddressFinder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks services on the web, each of which sees the address a request comes from. */
public final class WebAddressFinder implements AddressFinder {
    private static final int LONGEST_ANSWER = 64;
    private static final int OK = 200;

    private final Duration patience;

    /**
     * A finder that gives each service some time.
     *
     * @param patience how long one service may take
     */
    public WebAddressFinder(Duration patience) {
        this.patience = patience;
    }

    @Override
    public List<AddressBlock> find(List<URI> services) {
        services.forEach(WebAddressFinder::requireTrustworthy);
        var found = new EnumMap<AddressVersion, AddressBlock>(AddressVersion.class);
        try (var client = HttpClient.newBuilder().connectTimeout(patience).build()) {
            for (var service : services) {
                answer(client, service)
                        .map(text -> address(service, text))
                        .ifPresent(address -> found.put(address.version(), address));
            }
        }
        if (found.isEmpty()) {
            throw unknown(
                    "no answer from " + services.stream().map(URI::toString).toList(), null);
        }
        return List.copyOf(found.values());
    }

    /** Whoever can change the answer on its way chooses who is let in. */
    private static void requireTrustworthy(URI service) {
        String host = service.getHost();
        boolean here = "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
        boolean safe = "https".equals(service.getScheme()) || (here && "http".equals(service.getScheme()));
        if (host == null || !safe) {
            throw Failures.invalid("The address service '" + service + "' cannot be used", "it is not asked over HTTPS")
                    .next("Name one that begins with https://.")
                    .exception();
        }
    }

    /** What the service says, or nothing if it cannot be reached. */
    private Optional<String> answer(HttpClient client, URI service) {
        var request = HttpRequest.newBuilder(service)
                .timeout(patience)
                .header("Accept", "text/plain")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == OK
                        ? Optional.of(new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).strip())
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "Your address was not found out", "the search was interrupted")
                    .exception(e);
        }
    }

    private static AddressBlock address(URI service, String text) {
        try {
            var address = AddressBlock.parse(text);
            if (address.prefix() == address.version().bits()) {
                return address;
            }
        } catch (AstraException e) {
            throw unknown(service + " answers with something that is not an address", e);
        }
        throw unknown(service + " answers with something that is not an address", null);
    }

    private static AstraException unknown(String why, @Nullable AstraException cause) {
        return Failure.of(CoreError.EXTERNAL, "Your address cannot be found out", why)
                .next("Give it with --cidr, or name another service with --address-service.")
                .exception(cause);
    }
}
