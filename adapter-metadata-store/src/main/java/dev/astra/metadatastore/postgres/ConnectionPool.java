package dev.astra.metadatastore.postgres;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.metadatastore.database.MetadataError;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few connections, lent to one call at a time; the one used last is lent first. */
final class ConnectionPool implements AutoCloseable {
    private static final int MOST = 8;
    private static final int CHECK_SECONDS = 2;

    /** A connection that rested longer is asked whether it still stands before it is lent. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Source source;
    private final Duration patience;
    private final Semaphore free = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Resting> resting = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ConnectionPool(Source source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    private record Resting(Connection connection, long since) {}

    /** Makes a connection. */
    @FunctionalInterface
    interface Source {
        Connection connect() throws SQLException;
    }

    /** What is done with a connection while it is lent. */
    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    <T> T with(Use<T> use) throws SQLException {
        take();
        try {
            var connection = borrow();
            try {
                T result = use.of(connection);
                rest(connection);
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                closeQuietly(connection); // it may be broken, or within a transaction
                throw e;
            }
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw Failure.of(
                                MetadataError.BUSY,
                                "The metadata database is busy",
                                "all " + MOST + " connections are in use")
                        .next("Try again in a moment.")
                        .exception();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(
                            CoreError.CANCELLED,
                            "The wait for the metadata database was given up",
                            "it was interrupted")
                    .exception(e);
        }
    }

    private Connection borrow() throws SQLException {
        if (closed) {
            throw Failure.of(MetadataError.CLOSED, "The metadata database cannot be used", "the store was closed")
                    .exception();
        }
        for (var next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            if (stands(next)) {
                return next.connection();
            }
            closeQuietly(next.connection());
        }
        return source.connect();
    }

    private static boolean stands(Resting next) throws SQLException {
        return System.nanoTime() - next.since() < FRESH_NANOS
                || next.connection().isValid(CHECK_SECONDS);
    }

    private void rest(Connection connection) {
        resting.addFirst(new Resting(connection, System.nanoTime()));
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (@Nullable Resting next = resting.pollFirst(); next != null; next = resting.pollFirst()) {
            closeQuietly(next.connection());
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing is lost with a connection that is no longer used
        }
    }
}
