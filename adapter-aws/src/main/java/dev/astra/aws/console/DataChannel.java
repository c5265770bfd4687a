package dev.astra.aws.console;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ConsoleExit;
import dev.astra.domain.service.TerminalSize;
import dev.astra.ports.service.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A terminal at one end, a program in a container at the other. All is done by the one thread that runs it. */
public final class DataChannel {
    private static final int CHUNK = 1_024;
    private static final long TICK_MILLIS = 250;
    private static final long PING_MILLIS = 60_000;
    private static final byte[] END_OF_INPUT = {4};
    private static final String SESSION_TYPE = "SessionType";

    private final URI url;
    private final String token;
    private final Terminal terminal;
    private final BlockingQueue<ChannelEvent> events = new LinkedBlockingQueue<>();
    private final Inbound inbound = new Inbound();
    private final Outbound outbound = new Outbound();
    private final ByteArrayOutputStream early = new ByteArrayOutputStream();
    private boolean begun;
    private long pinged;
    private @Nullable TerminalSize told;
    private @Nullable Integer exitCode;

    /** A channel that has not been opened. */
    public DataChannel(URI url, String token, Terminal terminal) {
        this.url = url;
        this.token = token;
        this.terminal = terminal;
    }

    /**
     * Connects, and returns when the program has ended.
     *
     * @throws dev.astra.domain.error.AstraException EXTERNAL when the connection breaks
     */
    public ConsoleExit run() {
        try (var connection = Connection.open(url, events)) {
            connection.send(ChannelText.opening(token));
            pinged = System.currentTimeMillis();
            Thread typing = Thread.ofVirtual().start(this::listenToTerminal);
            try {
                return converse(connection);
            } finally {
                typing.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The console was closed", "it was interrupted")
                    .exception(e);
        } catch (IOException e) {
            throw Failure.of(CoreError.OUTPUT_CLOSED, "The console was closed", "nobody reads its output any more")
                    .exception(e);
        }
    }

    private void listenToTerminal() {
        var buffer = new byte[CHUNK];
        try {
            for (int read = terminal.input().read(buffer);
                    read >= 0;
                    read = terminal.input().read(buffer)) {
                events.add(new ChannelEvent.Typed(Arrays.copyOf(buffer, read)));
            }
        } catch (IOException unreadable) {
            events.add(new ChannelEvent.InputEnded());
            return;
        }
        events.add(new ChannelEvent.InputEnded());
    }

    private ConsoleExit converse(Connection connection) throws InterruptedException, IOException {
        while (true) {
            ChannelEvent event = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            switch (event) {
                case null -> terminal.output().flush();
                case ChannelEvent.Received(var message) -> {
                    if (message.type().equals(AgentMessage.CHANNEL_CLOSED)) {
                        terminal.output().flush();
                        return new ConsoleExit(exitCode, ChannelText.closing(message));
                    }
                    receive(connection, message);
                }
                case ChannelEvent.Typed typed -> type(connection, typed.bytes());
                case ChannelEvent.InputEnded() -> type(connection, END_OF_INPUT);
                case ChannelEvent.Disconnected(var why, var cause) -> throw Connection.broken(why, cause);
            }
            keepUp(connection);
        }
    }

    private void receive(Connection connection, AgentMessage message) throws IOException {
        switch (message.type()) {
            case AgentMessage.ACKNOWLEDGE -> outbound.acknowledged(ChannelText.acknowledged(message));
            case AgentMessage.OUTPUT -> {
                if (inbound.take(message)) {
                    acknowledge(connection, message);
                }
                for (AgentMessage ready : inbound.ready()) {
                    handle(connection, ready);
                }
            }
            default -> {}
        }
    }

    private static void acknowledge(Connection connection, AgentMessage message) {
        var answer = new AgentMessage(
                AgentMessage.ACKNOWLEDGE,
                0,
                3,
                UUID.randomUUID(),
                PayloadType.OTHER,
                ChannelText.acknowledgement(message));
        connection.send(answer.encode(System.currentTimeMillis()));
    }

    private void handle(Connection connection, AgentMessage message) throws IOException {
        switch (message.payloadType()) {
            case OUTPUT, ERROR, STANDARD_ERROR -> {
                terminal.output().write(message.payload());
                if (events.isEmpty()) {
                    terminal.output().flush();
                }
                begin(connection);
            }
            case HANDSHAKE_REQUEST -> shakeHands(connection, message);
            case HANDSHAKE_COMPLETE -> begin(connection);
            case EXIT_CODE -> exitCode = Integer.valueOf(message.text().strip());
            case SIZE, HANDSHAKE_RESPONSE, OTHER -> {}
        }
    }

    private void shakeHands(Connection connection, AgentMessage request) {
        List<String> actions = ChannelText.requestedActions(request);
        actions.stream()
                .filter(action -> !action.equals(SESSION_TYPE))
                .findFirst()
                .ifPresent(action -> {
                    throw Failure.of(
                                    CoreError.UNSUPPORTED,
                                    "The console was not opened",
                                    "the cluster asks for " + action + ", which Astra cannot do")
                            .next("Sessions are encrypted by TLS in any case. Take the KMS key out of the cluster's"
                                    + " execute_command_configuration, or use aws ecs execute-command.")
                            .exception();
                });
        send(connection, PayloadType.HANDSHAKE_RESPONSE, ChannelText.handshakeResponse(actions));
    }

    /** From now on the program listens. */
    private void begin(Connection connection) {
        if (!begun) {
            begun = true;
            tellSize(connection);
            type(connection, early.toByteArray());
            early.reset();
        }
    }

    private void type(Connection connection, byte[] bytes) {
        if (!begun) {
            early.writeBytes(bytes);
            return;
        }
        for (int from = 0; from < bytes.length; from += CHUNK) {
            send(connection, PayloadType.OUTPUT, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)));
        }
    }

    private void send(Connection connection, PayloadType type, byte[] payload) {
        long now = System.currentTimeMillis();
        connection.send(outbound.next(type, payload, now).encode(now));
    }

    private void tellSize(Connection connection) {
        TerminalSize size = terminal.size();
        if (!size.equals(told)) {
            told = size;
            send(connection, PayloadType.SIZE, ChannelText.size(size));
        }
    }

    private void keepUp(Connection connection) {
        long now = System.currentTimeMillis();
        outbound.overdue(now).forEach(message -> connection.send(message.encode(now)));
        if (begun) {
            tellSize(connection);
        }
        if (now - pinged > PING_MILLIS) {
            pinged = now;
            connection.ping();
        }
    }
}
