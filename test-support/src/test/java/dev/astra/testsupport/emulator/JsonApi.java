package dev.astra.testsupport.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the JSON protocol of one service directly, which is quicker than the command line. */
final class JsonApi implements AutoCloseable {
    private final AwsEmulator emulator;
    private final HttpClient client;
    private final String signingName;
    private final String targetPrefix;

    private JsonApi(AwsEmulator emulator, HttpClient client, String signingName, String targetPrefix) {
        this.emulator = emulator;
        this.client = client;
        this.signingName = signingName;
        this.targetPrefix = targetPrefix;
    }

    static JsonApi ecs(AwsEmulator emulator) {
        return of(emulator, "ecs", "AmazonEC2ContainerServiceV20141113");
    }

    static JsonApi of(AwsEmulator emulator, String signingName, String targetPrefix) {
        return new JsonApi(emulator, HttpClient.newHttpClient(), signingName, targetPrefix);
    }

    /** The body of the answer, whatever its status. */
    String call(String action, String body) {
        return exchange(action, body).body();
    }

    HttpResponse<String> exchange(String action, String body) {
        String credential =
                "Credential=AKIAIOSFODNN7EXAMPLE/20261121/%s/%s/aws4_request".formatted(emulator.region(), signingName);
        HttpRequest request = HttpRequest.newBuilder(emulator.endpoint())
                .header("Content-Type", "application/x-amz-json-1.1")
                .header("X-Amz-Target", targetPrefix + "." + action)
                .header("Authorization", "AWS4-HMAC-SHA256 " + credential + ", SignedHeaders=host, Signature=0")
                .timeout(java.time.Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
