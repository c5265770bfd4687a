package dev.astra.provider.local.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** A file that only its owner can read and that is replaced as a whole or not at all. */
public final class PrivateFile {
    private PrivateFile() {}

    /**
     * Replaces the file; whoever calls this keeps others from doing so at the same time. A process that dies leaves the
     * old content or the new.
     *
     * @param durable whether that holds for a machine that loses power too, which takes some milliseconds
     */
    public static void replace(Path file, byte[] content, boolean durable) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(draft, options, ownerOnly(file))) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (durable) {
                channel.force(true);
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
