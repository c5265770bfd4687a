package dev.astra.provider.local.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps everybody else out while something is done: other processes by a lock on a file, which the operating system
 * lets go when its holder dies, and other threads of this process by a monitor.
 *
 * <p>The monitor is the interned path, so that every opened cloud and class loader of the process has the same one. It
 * must span the opening and closing of the file too: closing any channel of a file gives up all locks that the process
 * has on it.
 */
public final class Guard {
    private final Path file;
    private final String monitor;

    public Guard(Path file) {
        this.file = file;
        this.monitor = file.toAbsolutePath().normalize().toString().intern();
    }

    /** Work that may fail to read or write a file. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    public <T> T hold(Work<T> work) throws IOException {
        synchronized (monitor) {
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                assert lock.isValid();
                return work.run();
            }
        }
    }
}
