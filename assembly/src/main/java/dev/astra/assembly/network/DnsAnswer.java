package dev.astra.assembly.network;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a name server answered, as far as it matters here.
 *
 * @param code 0 for an answer, 3 for a name that does not exist
 * @param records the records it holds, be they the answer or a hint whom to ask
 */
record DnsAnswer(int id, int code, List<Entry> records) {
    static final int FOUND = 0;
    static final int NO_SUCH_NAME = 3;

    private static final int RESPONSE = 0x8000;
    private static final int POINTER = 0xc0;
    private static final int LONGEST_NAME = 255;

    DnsAnswer {
        records = List.copyOf(records);
    }

    /**
     * One record.
     *
     * @param value a name of a server, or an address in four numbers
     */
    record Entry(String owner, DnsQuestion.Type type, String value) {}

    /** The values of the records of a name and type. */
    List<String> values(String owner, DnsQuestion.Type type) {
        return records.stream()
                .filter(record -> record.type() == type && record.owner().equals(owner.toLowerCase(Locale.ROOT)))
                .map(Entry::value)
                .toList();
    }

    /** Reads a message; nothing if it is no answer, or broken. */
    static Optional<DnsAnswer> read(byte[] bytes, int length) {
        try {
            return read(ByteBuffer.wrap(bytes, 0, length));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DnsAnswer> read(ByteBuffer message) {
        int id = unsigned(message);
        int flags = unsigned(message);
        int questions = unsigned(message);
        int records = unsigned(message) + unsigned(message) + unsigned(message);
        if ((flags & RESPONSE) == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < questions; i++) {
            name(message);
            message.getInt();
        }
        var found = new ArrayList<Entry>();
        for (int i = 0; i < records; i++) {
            record(message).ifPresent(found::add);
        }
        return Optional.of(new DnsAnswer(id, flags & 0xf, found));
    }

    private static Optional<Entry> record(ByteBuffer message) {
        String owner = name(message);
        int type = unsigned(message);
        message.getShort();
        message.getInt();
        int length = unsigned(message);
        int end = message.position() + length;
        Optional<Entry> record = Optional.empty();
        if (type == DnsQuestion.Type.NS.code()) {
            record = Optional.of(new Entry(owner, DnsQuestion.Type.NS, name(message)));
        } else if (type == DnsQuestion.Type.A.code() && length == 4) {
            record = Optional.of(new Entry(
                    owner,
                    DnsQuestion.Type.A,
                    "%d.%d.%d.%d".formatted(octet(message), octet(message), octet(message), octet(message))));
        }
        message.position(end);
        return record;
    }

    /** A name may go on at an earlier place of the message; pointers that go in circles end at the longest name. */
    private static String name(ByteBuffer message) {
        var name = new StringBuilder();
        ByteBuffer reading = message;
        int steps = 0;
        for (int length = octet(reading); length != 0; length = octet(reading)) {
            if (++steps > LONGEST_NAME || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a name without an end");
            }
            if ((length & POINTER) == POINTER) {
                int place = ((length & ~POINTER) << 8) | octet(reading);
                reading = message.duplicate().position(place);
                continue;
            }
            byte[] label = new byte[length];
            reading.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static int octet(ByteBuffer message) {
        return Byte.toUnsignedInt(message.get());
    }

    private static int unsigned(ByteBuffer message) {
        return Short.toUnsignedInt(message.getShort());
    }
}
