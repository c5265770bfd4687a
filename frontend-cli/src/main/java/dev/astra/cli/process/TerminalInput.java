package dev.astra.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** What is typed, as bytes. It gives what there is rather than wait for a full buffer. */
public final class TerminalInput extends InputStream {
    private static final int CHUNK = 256;

    private final Reader reader;
    private byte[] held = {};
    private int next;

    public TerminalInput(Reader reader) {
        this.reader = reader;
    }

    /** An input that has ended. */
    public static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    @Override
    public int read() throws IOException {
        return fill() ? held[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, held.length - next);
        System.arraycopy(held, next, buffer, offset, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next < held.length) {
            return true;
        }
        var characters = new char[CHUNK];
        int count = reader.read(characters);
        if (count < 0) {
            return false;
        }
        held = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }
}
