package dev.astra.aws.console;

import org.jspecify.annotations.Nullable;

/** Something that happens at either end of a channel. */
sealed interface ChannelEvent {
    record Received(AgentMessage message) implements ChannelEvent {}

    /** Something has been typed. */
    final class Typed implements ChannelEvent {
        private final byte[] bytes;

        Typed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    record InputEnded() implements ChannelEvent {}

    /**
     * The connection is gone.
     *
     * @param cause what broke it, or null when the far end closed it
     */
    record Disconnected(String why, @Nullable Throwable cause) implements ChannelEvent {}
}
