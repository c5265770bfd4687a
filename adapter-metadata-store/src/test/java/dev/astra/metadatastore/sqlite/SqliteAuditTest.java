package dev.astra.metadatastore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.testing.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteAuditTest {
    @TempDir
    private Path home;

    private Path appended() {
        try (var store = MetadataStores.open("", home)) {
            store.audit().append(Samples.event("staging/one"));
            store.audit().append(Samples.event("staging/two"));
        }
        return home.resolve("metadata.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entries SET owner = 'me'", "DELETE FROM audit_entries"})
    void theDatabaseItselfRefusesToChangeEntries(String tampering) {
        var file = appended();

        assertThatThrownBy(() -> RawSqlite.run(file, tampering)).hasMessageContaining("only ever appended to");
    }

    @Test
    void whatIsChangedRegardlessIsFoundOut() {
        var file = appended();
        RawSqlite.run(
                file,
                "DROP TRIGGER audit_entries_are_not_changed; UPDATE audit_entries SET owner = 'me' WHERE sequence = 1");

        try (var store = MetadataStores.open("", home)) {
            var chain = store.audit().following(0, 10);
            assertThat(chain.getFirst().follows(null)).isFalse();
            assertThat(chain.getLast().follows(chain.getFirst())).isTrue();
        }
    }
}
