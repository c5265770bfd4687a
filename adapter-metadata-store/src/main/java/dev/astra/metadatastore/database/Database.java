package dev.astra.metadatastore.database;

/**
 * One database, used from several threads and several processes at once. Opened by the first call that needs it. Every
 * exception of JDBC is translated here and nowhere else.
 */
public interface Database extends AutoCloseable {

    /** Reads with a single statement, which sees one state of the database. */
    <T> T read(Work<T> work);

    /** Does all of the work or, when it throws, nothing of it. */
    <T> T write(Work<T> work);

    /** Does all of the work or nothing of it, while nobody else changes the table. */
    <T> T writeAlone(String table, Work<T> work);

    @Override
    void close();
}
