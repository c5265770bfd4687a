package dev.astra.terraform.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a file that another process is writing, up to its last complete line. */
final class TailReader implements Closeable {
    private final RandomAccessFile file;
    private final byte[] buffer = new byte[64 * 1024];
    private StringBuilder rest = new StringBuilder();

    TailReader(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Tells of the lines that have been completed since the last call. */
    void forEachLine(Consumer<String> listener) throws IOException {
        int count;
        while ((count = file.read(buffer)) > 0) {
            rest.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        int begin = 0;
        int end;
        while ((end = rest.indexOf("\n", begin)) >= 0) {
            listener.accept(decoded(rest.substring(begin, end)));
            begin = end + 1;
        }
        rest = new StringBuilder(rest.substring(begin));
    }

    /** Bytes are kept one to a character until a line is complete, so that no character is cut in two. */
    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
