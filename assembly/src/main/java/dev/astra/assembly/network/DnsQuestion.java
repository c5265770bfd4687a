package dev.astra.assembly.network;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A question to a name server, as RFC 1035 has it on the wire.
 *
 * @param name the name asked about, without a trailing dot
 * @param recursive whether the server shall ask others for the answer
 */
record DnsQuestion(int id, String name, Type type, boolean recursive) {
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int INTERNET = 1;
    private static final int OPTIONS = 41;
    private static final int LONGEST_ANSWER = 1232;

    /** The types of records that matter here. */
    enum Type {
        A(1),
        NS(2);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    byte[] encoded() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(id);
            out.writeShort(recursive ? RECURSION_DESIRED : 0);
            out.writeShort(1); // one question
            out.writeShort(0);
            out.writeShort(0);
            out.writeShort(1); // one record of options
            for (String label : name.split("\\.", -1)) {
                byte[] letters = label.getBytes(StandardCharsets.US_ASCII);
                out.writeByte(letters.length);
                out.write(letters);
            }
            out.writeByte(0);
            out.writeShort(type.code());
            out.writeShort(INTERNET);
            // An answer may be longer than 512 bytes (RFC 6891).
            out.writeByte(0);
            out.writeShort(OPTIONS);
            out.writeShort(LONGEST_ANSWER);
            out.writeInt(0);
            out.writeShort(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
