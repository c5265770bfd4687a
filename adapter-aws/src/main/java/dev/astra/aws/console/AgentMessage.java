package dev.astra.aws.console;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One message of a data channel. It begins with a header of fixed size, all numbers big endian: the header's length (4
 * bytes), the type (32 bytes, filled up with spaces), the schema's version (4), the time of its making in milliseconds
 * (8), the sequence number (8), flags (8), the id (16, its less significant half first), the SHA-256 digest of the payload
 * (32) and the kind of payload (4). The payload's length (4) and the payload follow.
 */
final class AgentMessage {
    static final String INPUT = "input_stream_data";
    static final String OUTPUT = "output_stream_data";
    static final String ACKNOWLEDGE = "acknowledge";
    static final String CHANNEL_CLOSED = "channel_closed";

    private static final int HEADER = 116;
    private static final int TYPE = 32;
    private static final int DIGEST = 32;
    private static final int VERSION = 1;

    private final String type;
    private final long sequence;
    private final long flags;
    private final UUID id;
    private final PayloadType payloadType;
    private final byte[] payload;

    /**
     * A message.
     *
     * @param type for example {@code output_stream_data}
     * @param flags 1 for the first message of a stream, 2 for the last, 3 for one that stands alone
     */
    AgentMessage(String type, long sequence, long flags, UUID id, PayloadType payloadType, byte[] payload) {
        this.type = type;
        this.sequence = sequence;
        this.flags = flags;
        this.id = id;
        this.payloadType = payloadType;
        this.payload = payload.clone();
    }

    String type() {
        return type;
    }

    long sequence() {
        return sequence;
    }

    UUID id() {
        return id;
    }

    PayloadType payloadType() {
        return payloadType;
    }

    byte[] payload() {
        return payload.clone();
    }

    byte[] encode(long millis) {
        var buffer = ByteBuffer.allocate(HEADER + Integer.BYTES + payload.length);
        var name = new byte[TYPE];
        Arrays.fill(name, (byte) ' ');
        byte[] written = type.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(written, 0, name, 0, written.length);
        return buffer.putInt(HEADER)
                .put(name)
                .putInt(VERSION)
                .putLong(millis)
                .putLong(sequence)
                .putLong(flags)
                .putLong(id.getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .put(digest(payload))
                .putInt(payloadType.number())
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    /** The message, or nothing when the bytes are not one, or not whole. */
    static Optional<AgentMessage> decode(byte[] bytes) {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            int header = buffer.getInt();
            var name = new byte[TYPE];
            buffer.get(name);
            buffer.getInt();
            buffer.getLong();
            long sequence = buffer.getLong();
            long flags = buffer.getLong();
            long least = buffer.getLong();
            var id = new UUID(buffer.getLong(), least);
            var digest = new byte[DIGEST];
            buffer.get(digest);
            int payloadType = header >= HEADER ? buffer.getInt() : 0;
            buffer.position(header);
            var payload = new byte[Math.min(buffer.getInt(), buffer.remaining())];
            buffer.get(payload);
            String type = new String(name, StandardCharsets.US_ASCII)
                    .replace('\0', ' ')
                    .strip();
            return MessageDigest.isEqual(digest, digest(payload))
                    ? Optional.of(new AgentMessage(type, sequence, flags, id, PayloadType.of(payloadType), payload))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException _) {
            return Optional.empty();
        }
    }

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
