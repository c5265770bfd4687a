package dev.astra.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Reads a stream of events as it comes. */
final class StreamClient implements AutoCloseable {
    private final HttpResponse<InputStream> response;
    private final AtomicReference<String> text = new AtomicReference<>("");
    private final AtomicBoolean ended = new AtomicBoolean();

    private StreamClient(HttpResponse<InputStream> response) {
        this.response = response;
    }

    static StreamClient open(ApiServer api, String path) {
        return open(api, path, "");
    }

    /** Opens a stream after an event, or from the beginning when that is empty. */
    static StreamClient open(ApiServer api, String path, String lastEvent) {
        var request = api.request(path);
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        var client = new StreamClient(api.http
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join());
        Thread.ofVirtual().start(client::read);
        return client;
    }

    private void read() {
        try (InputStream body = response.body()) {
            byte[] buffer = new byte[4096];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                come(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            come("\n[broken off]");
        }
        ended.set(true);
    }

    private void come(String more) {
        text.updateAndGet(before -> before + more);
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** Everything that has come, without heartbeats. */
    String text() {
        return text.get().replace(": heartbeat\n\n", "");
    }

    void awaitText(String part) {
        Eventually.until(() -> text.get().contains(part));
    }

    void awaitEnd() {
        Eventually.until(ended::get);
    }

    /** The values of one field in order. */
    List<String> fields(String name) {
        var values = new ArrayList<String>();
        text().lines()
                .filter(line -> line.startsWith(name + ": "))
                .forEach(line -> values.add(line.substring(name.length() + 2)));
        return values;
    }

    void goAway() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        goAway();
    }
}
