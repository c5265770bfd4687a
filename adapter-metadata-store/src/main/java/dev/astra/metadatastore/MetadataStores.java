package dev.astra.metadatastore;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.metadatastore.postgres.PostgresDatabase;
import dev.astra.metadatastore.postgres.PostgresLocation;
import dev.astra.metadatastore.sqlite.SqliteDatabase;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/** Finds the metadata store that a configuration names. */
public final class MetadataStores {
    private static final String EMBEDDED = "embedded";
    private static final String SQLITE = "sqlite:";
    private static final String FILE_NAME = "metadata.db";

    /** Shorter than a lease lasts between two renewals, so that waiting for others loses none. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private MetadataStores() {}

    /**
     * A store that has not been opened yet: the first call that needs it does that.
     *
     * @param location {@code embedded} or nothing for the file {@code metadata.db} in the home, {@code sqlite:<path>}
     *     for another file, or {@code postgresql://user:password@host:port/database}; a password may also stand in
     *     {@code ~/.pgpass}, and TLS is required of a server elsewhere unless {@code ?sslmode=} says otherwise
     * @param home the folder where Astra keeps its own things; created when it is needed
     * @throws AstraException INVALID_INPUT when the location is none of these; its message never holds a password
     */
    public static MetadataStore open(String location, Path home) {
        if (location.isEmpty() || location.equals(EMBEDDED)) {
            return embedded(home.resolve(FILE_NAME));
        }
        if (location.startsWith(SQLITE)) {
            return embedded(path(location.substring(SQLITE.length())));
        }
        if (location.startsWith(PostgresLocation.SCHEME)) {
            return new SqlMetadataStore(new PostgresDatabase(PostgresLocation.parse(location), PATIENCE));
        }
        throw invalid("it begins like none of them");
    }

    private static MetadataStore embedded(Path file) {
        if (file.toString().contains("?")) {
            throw invalid("the path of a file must not contain '?'"); // SQLite reads settings after it
        }
        return new SqlMetadataStore(new SqliteDatabase(file.toAbsolutePath(), PATIENCE));
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw invalid("the path of the file is missing");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw invalid("the path of the file cannot be used, " + e.getReason());
        }
    }

    private static AstraException invalid(String why) {
        return Failures.invalid("The location of the metadata store is not valid", why)
                .next("Write 'embedded', 'sqlite:<path>' or 'postgresql://user@host:port/database'.")
                .exception();
    }
}
