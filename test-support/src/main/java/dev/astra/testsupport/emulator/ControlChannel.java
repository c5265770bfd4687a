package dev.astra.testsupport.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends commands to an emulator: a form goes out, lines of tab-separated, percent-encoded values come back. */
final class ControlChannel {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI endpoint;
    private final String nonce;

    ControlChannel(HttpClient client, URI endpoint, String nonce) {
        this.client = client;
        this.endpoint = endpoint;
        this.nonce = nonce;
    }

    List<List<String>> send(String command, Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/_emulator/" + command))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters)))
                .build();
        HttpResponse<String> response = exchange(request);
        if (!response.headers().firstValue("x-emulator").orElse("").equals(nonce)) {
            throw new IllegalStateException("%s is not this test's AWS emulator".formatted(endpoint));
        }
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException("The AWS emulator refused '%s': %s"
                    .formatted(command, response.body().strip()));
        }
        return response.body().lines().map(ControlChannel::values).toList();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the AWS emulator", e);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static List<String> values(String line) {
        return Stream.of(line.split("\t", -1))
                .map(value -> URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
