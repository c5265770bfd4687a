package dev.astra.aws.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small documents over HTTPS, without waiting for long. Nothing is sent along to another host than the one asked. */
final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final int MOST_REDIRECTS = 3;

    private final HttpClient client;

    private Download(HttpClient client) {
        this.client = client;
    }

    static Download open() {
        return new Download(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /** The answer, or nothing when there is none in time. */
    Optional<HttpResponse<String>> get(URI address, @Nullable String accept, @Nullable String token) {
        try {
            URI place = address;
            var answer = send(place, accept, token);
            for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
                URI next = place.resolve(answer.headers().firstValue("Location").orElse(""));
                answer = send(next, accept, next.getHost().equals(place.getHost()) ? token : null);
                place = next;
            }
            return Optional.of(answer);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpResponse<String> send(URI address, @Nullable String accept, @Nullable String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER);
        if (accept != null) {
            request.header("Accept", accept);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
