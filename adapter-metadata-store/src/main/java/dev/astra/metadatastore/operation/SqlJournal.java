package dev.astra.metadatastore.operation;

import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.metadatastore.database.Database;
import dev.astra.metadatastore.database.Row;
import dev.astra.metadatastore.database.Session;
import dev.astra.ports.metadata.Journal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Operations and their steps. An index lets only one operation of a key be open. */
public final class SqlJournal implements Journal {
    private static final String OPEN = """
            INSERT INTO operations (id, kind, subject, started_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, subject) WHERE closed_at IS NULL DO UPDATE SET kind = excluded.kind
            RETURNING id, kind, subject, started_at""";
    private static final String FINISHED_STEPS =
            "SELECT step, result FROM operation_steps WHERE operation = ? AND finished_at IS NOT NULL";
    private static final String START = """
            INSERT INTO operation_steps (operation, step, started_at) VALUES (?, ?, ?)
            ON CONFLICT (operation, step) DO UPDATE SET started_at = excluded.started_at""";
    private static final String FINISH = """
            INSERT INTO operation_steps (operation, step, started_at, finished_at, result) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (operation, step) DO UPDATE SET
                finished_at = excluded.finished_at, result = excluded.result""";
    private static final String CLOSE = "UPDATE operations SET closed_at = ? WHERE id = ? AND closed_at IS NULL";

    private final Database database;

    public SqlJournal(Database database) {
        this.database = database;
    }

    @Override
    public Operation open(OperationKey key, Instant now) {
        String id = UUID.randomUUID().toString();
        return database.write(session -> {
            var operation = session.first(OPEN, SqlJournal::operation, id, key.kind(), key.subject(), now)
                    .orElseThrow();
            return operation.id().equals(id) ? operation : withSteps(session, operation);
        });
    }

    @Override
    public void started(Operation operation, String step, Instant now) {
        database.write(session -> session.change(START, operation.id(), step, now));
    }

    @Override
    public void finished(Operation operation, String step, String result, Instant now) {
        database.write(session -> session.change(FINISH, operation.id(), step, now, now, result));
    }

    @Override
    public void close(Operation operation, Instant now) {
        database.write(session -> session.change(CLOSE, now, operation.id()));
    }

    private static Operation operation(Row row) throws SQLException {
        return new Operation(row.text(), new OperationKey(row.text(), row.text()), row.instant(), Map.of());
    }

    private static Operation withSteps(Session session, Operation operation) throws SQLException {
        var steps = session.list(FINISHED_STEPS, row -> Map.entry(row.text(), row.text()), operation.id());
        var finished = steps.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Operation(operation.id(), operation.key(), operation.startedAt(), finished);
    }
}
