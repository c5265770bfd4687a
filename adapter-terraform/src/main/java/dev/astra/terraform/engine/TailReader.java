package dev.astra.terraform.engine;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a file that another process is writing, line by line. */
final class TailReader implements Closeable {
    private final InputStream file;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

    TailReader(Path path) throws IOException {
        this.file = Files.newInputStream(path);
    }

    /** Tells of the lines that have been completed since the last call. */
    void forEachLine(Consumer<String> listener) throws IOException {
        int count;
        while ((count = file.read(buffer)) > 0) {
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    listener.accept(take());
                } else {
                    rest.write(buffer[i]);
                }
            }
        }
    }

    /** What stands behind the last complete line, if anything does. */
    Optional<String> rest() {
        return rest.size() == 0 ? Optional.empty() : Optional.of(take());
    }

    /** Bytes become text only when a line is complete, so that no character is cut in two. */
    private String take() {
        String line = rest.toString(StandardCharsets.UTF_8);
        rest.reset();
        return line;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
