package dev.astra.assembly.lease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That this process is alive, as others who share its folder can see: a file that the operating system keeps locked
 * until the process ends, however it ends. No process id says that as surely, for ids are used again.
 */
public final class Presence implements AutoCloseable {
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Path folder;
    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private @Nullable FileChannel channel;

    public Presence(Path folder) {
        this.folder = folder;
    }

    /** What others know this process by. */
    public String id() {
        return id;
    }

    /** Shows that this process is there, from now on until it ends. */
    public synchronized void announce() {
        try {
            if (channel == null) {
                Files.createDirectories(folder);
                sweep();
                channel = FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                channel.lock();
            }
            Files.setLastModifiedTime(file(id), FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a process has been here and is no more. Of one that was never here nothing is known. */
    public boolean gone(String other) {
        return !other.equals(id) && unlocked(file(other));
    }

    private Path file(String process) {
        return folder.resolve(process);
    }

    private static boolean unlocked(Path file) {
        try (var found = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = found.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Whoever cannot be looked at may be alive.
            return false;
        }
    }

    /** Takes away what killed processes left, once nobody can want to know of them. */
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(Presence::old).toList();
            for (Path file : old) {
                if (unlocked(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean old(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().plus(FORGOTTEN).isBefore(Instant.now());
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (channel == null) {
            return;
        }
        try (FileChannel open = channel) {
            Files.deleteIfExists(file(id));
            channel = null;
            open.force(false);
        } catch (IOException e) {
            // The end of the process does the same.
            return;
        }
    }
}
