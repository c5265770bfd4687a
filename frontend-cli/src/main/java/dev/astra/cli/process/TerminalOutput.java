package dev.astra.cli.process;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Bytes of a program's output as text. A character whose bytes come one by one is told when it is whole. */
public final class TerminalOutput extends OutputStream {
    private static final int LONGEST_CHARACTER = 8;

    private final Consumer<String> target;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer pending = ByteBuffer.allocate(0);

    public TerminalOutput(Consumer<String> target) {
        this.target = target;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var input = ByteBuffer.allocate(pending.remaining() + length);
        input.put(pending).put(bytes, offset, length).flip();
        var characters = CharBuffer.allocate(input.remaining() + LONGEST_CHARACTER);
        decoder.decode(input, characters, false);
        pending = ByteBuffer.allocate(input.remaining()).put(input).flip();
        String text = characters.flip().toString();
        if (!text.isEmpty()) {
            target.accept(text);
        }
    }
}
