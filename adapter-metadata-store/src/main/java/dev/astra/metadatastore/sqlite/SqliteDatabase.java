package dev.astra.metadatastore.sqlite;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Failure;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.MetadataError;
import dev.astra.metadatastore.database.Session;
import dev.astra.metadatastore.database.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One file. The threads of a process take turns on one connection, processes on the file's own lock. */
public final class SqliteDatabase implements Database {
    private final SqliteFile file;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean closed;

    /**
     * @param path the file, absolute; created when it is first needed
     * @param patience how long to wait for others who use the file
     */
    public SqliteDatabase(Path path, Duration patience) {
        this.file = new SqliteFile(path, patience);
    }

    @Override
    public <T> T read(Work<T> work) {
        turn.lock();
        try {
            return work.in(new Session(connection()));
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        return read(session -> SqliteTransaction.run(session, work));
    }

    /** Every transaction that writes has the whole file to itself. */
    @Override
    public <T> T writeAlone(String table, Work<T> work) {
        return write(work);
    }

    private Connection connection() throws SQLException {
        if (closed) {
            throw Failure.of(MetadataError.CLOSED, "The metadata file cannot be used", "the store was closed")
                    .exception();
        }
        if (connection == null) {
            connection = file.open();
        }
        return connection;
    }

    private RuntimeException failed(SQLException e) {
        var failure = file.failure(e);
        if (failure.code().category() == ErrorCategory.EXTERNAL) {
            disconnect(); // the file may have been moved or put back from a backup: look at it afresh next time
        }
        return failure.exception(e);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            turn.unlock();
        }
    }

    private void disconnect() {
        if (connection != null) {
            SqliteFile.closeQuietly(connection);
            connection = null;
        }
    }
}
