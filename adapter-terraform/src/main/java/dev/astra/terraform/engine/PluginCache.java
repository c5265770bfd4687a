package dev.astra.terraform.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where downloaded providers are kept. Terraform does not see to it that only one of it fills the cache at a time. */
final class PluginCache {
    private static final String LOCK = ".astra.lock";
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path folder;
    private final ReentrantLock inThisProgram = new ReentrantLock();

    PluginCache(Path folder) {
        this.folder = folder;
    }

    /** Something done alone. */
    interface Work {
        void run() throws IOException;
    }

    /** Does something while no other Astra on this machine does it with the same cache. */
    void alone(Work work) throws IOException, InterruptedException {
        inThisProgram.lockInterruptibly();
        try {
            Files.createDirectories(folder);
            lockFileAnd(work);
        } finally {
            inThisProgram.unlock();
        }
    }

    /** The end of the channel is the end of the lock, also when this program is killed. */
    private void lockFileAnd(Work work) throws IOException, InterruptedException {
        try (var channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (tryLock(channel) == null) {
                Thread.sleep(POLL);
            }
            work.run();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another engine of this program has it.
            return null;
        }
    }
}
