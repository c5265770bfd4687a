package dev.astra.metadatastore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.database.MetadataError;
import dev.astra.metadatastore.testing.LongList;
import dev.astra.metadatastore.testing.Refused;
import dev.astra.metadatastore.testing.Samples;
import dev.astra.ports.metadata.MetadataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteFileTest {
    @TempDir
    private Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private Path file() {
        return home().resolve("metadata.db");
    }

    private MetadataStore store() {
        return MetadataStores.open("", home());
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyTheOwnerCanLookIntoWhatIsCreated() throws IOException {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);

            assertThat(permissions(home())).isEqualTo("rwx------");
            try (var files = Files.list(home())) {
                assertThat(files)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(made -> assertThat(permissions(made)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aFolderThatWasThereKeepsItsPermissions() throws IOException {
        Files.createDirectory(home());
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);
        }

        assertThat(permissions(home())).isEqualTo("rwxr-xr-x");
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @Test
    void closingLeavesOneFile() throws IOException {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);
        }

        try (var files = Files.list(home())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void timesKeepTheirNanoseconds() {
        try (var store = store()) {
            store.accounts().save(Samples.STAGING_ACCOUNT);

            assertThat(store.accounts().list()).containsExactly(Samples.STAGING_ACCOUNT);
        }
    }

    @Test
    void tenThousandServicesAreListedByPage() {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);
            RawSqlite.run(file(), LongList.INSERT);

            LongList.walk("SQLite", store.services());
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        var store = store();
        store.organizations().save(Samples.ORGANIZATION);
        store.close();

        Refused.with(MetadataError.CLOSED, () -> store.organizations().find());
    }

    @Test
    void afterAFailureTheFileIsOpenedAfresh() throws IOException {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);
        }
        var backup = Files.copy(file(), folder.resolve("backup"));
        Files.writeString(file(), "x".repeat(8192));

        try (var store = store()) {
            Refused.with(MetadataError.CORRUPT, () -> store.organizations().find());
            Files.copy(backup, file(), StandardCopyOption.REPLACE_EXISTING);

            assertThat(store.organizations().find()).contains(Samples.ORGANIZATION);
        }
    }
}
