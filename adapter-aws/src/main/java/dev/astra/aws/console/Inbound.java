package dev.astra.aws.console;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Puts messages of a stream into the order of their numbers, each once. */
final class Inbound {
    private static final int MOST_WAITING = 10_000;

    private final TreeMap<Long, AgentMessage> waiting = new TreeMap<>();
    private long expected;

    /** Whether the message is remembered, and so may be acknowledged. */
    boolean take(AgentMessage message) {
        if (message.sequence() < expected) {
            return true;
        }
        if (waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.putIfAbsent(message.sequence(), message);
        return true;
    }

    /** The messages whose turn it is. */
    List<AgentMessage> ready() {
        var ready = new ArrayList<AgentMessage>();
        AgentMessage next = waiting.remove(expected);
        while (next != null) {
            ready.add(next);
            expected++;
            next = waiting.remove(expected);
        }
        return ready;
    }
}
