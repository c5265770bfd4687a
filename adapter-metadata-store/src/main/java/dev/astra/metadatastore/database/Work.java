package dev.astra.metadatastore.database;

import java.sql.SQLException;

/** What is to be done with a database. */
@FunctionalInterface
public interface Work<T> {
    T in(Session session) throws SQLException;
}
