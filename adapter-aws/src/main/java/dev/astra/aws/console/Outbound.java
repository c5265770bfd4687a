package dev.astra.aws.console;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Numbers the messages that are sent, and keeps each until it is acknowledged. */
final class Outbound {
    private static final long PATIENCE_MILLIS = 2_000;

    private record Sent(AgentMessage message, long at) {}

    private final TreeMap<Long, Sent> unacknowledged = new TreeMap<>();
    private long next;

    AgentMessage next(PayloadType type, byte[] payload, long now) {
        var message = new AgentMessage(AgentMessage.INPUT, next, next == 0 ? 1 : 0, UUID.randomUUID(), type, payload);
        unacknowledged.put(next, new Sent(message, now));
        next++;
        return message;
    }

    void acknowledged(long sequence) {
        unacknowledged.remove(sequence);
    }

    /** The messages to be sent once more, for nobody has said that they have come. */
    List<AgentMessage> overdue(long now) {
        var late = unacknowledged.values().stream()
                .filter(sent -> now - sent.at() > PATIENCE_MILLIS)
                .map(Sent::message)
                .toList();
        late.forEach(message -> unacknowledged.put(message.sequence(), new Sent(message, now)));
        return late;
    }
}
