package dev.astra.aws.console;

import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The WebSocket under a channel. Whatever it hears goes into the queue. */
final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final WebSocket socket;

    private Connection(HttpClient http, WebSocket socket) {
        this.http = http;
        this.socket = socket;
    }

    static Connection open(URI url, BlockingQueue<ChannelEvent> events) {
        requirePrivate(url);
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            var socket = http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(url, new Ear(events))
                    .join();
            return new Connection(http, socket);
        } catch (CompletionException e) {
            http.shutdownNow();
            throw broken("no connection to " + url.getHost(), e.getCause());
        }
    }

    /** The token of the session goes over the connection, and so does whatever is typed. */
    private static void requirePrivate(URI url) {
        boolean loopback = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
        if (!"wss".equals(url.getScheme()) && !loopback) {
            throw broken("the connection that is offered is not encrypted", null);
        }
    }

    static AstraException broken(String why, @Nullable Throwable cause) {
        return Failure.of(AwsError.UNREACHABLE, "The console broke off", why)
                .next("Check the connection to the internet and run the command again.")
                .exception(cause);
    }

    void send(String text) {
        await(socket.sendText(text, true));
    }

    void send(byte[] bytes) {
        await(socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    void ping() {
        await(socket.sendPing(ByteBuffer.allocate(0)));
    }

    private static void await(CompletableFuture<WebSocket> sending) {
        try {
            sending.join();
        } catch (CompletionException e) {
            throw broken("the connection was lost", e.getCause());
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    /** Puts messages together that come in parts. */
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<ChannelEvent> events;
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

        Ear(BlockingQueue<ChannelEvent> events) {
            this.events = events;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
            var bytes = new byte[data.remaining()];
            data.get(bytes);
            parts.writeBytes(bytes);
            if (last) {
                AgentMessage.decode(parts.toByteArray())
                        .ifPresent(message -> events.add(new ChannelEvent.Received(message)));
                parts.reset();
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            events.add(new ChannelEvent.Disconnected(reason.isEmpty() ? "the far end closed it" : reason, null));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            events.add(new ChannelEvent.Disconnected("the connection was lost", error));
        }
    }
}
