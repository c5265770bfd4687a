package dev.astra.metadatastore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.ErrorCode;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.database.MetadataError;
import dev.astra.metadatastore.database.Migrations;
import dev.astra.metadatastore.testing.Refused;
import dev.astra.metadatastore.testing.Samples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.NativeLibraryNotFoundException;

final class SqliteFailuresTest {
    @TempDir
    private Path home;

    private Path file() {
        return home.resolve("metadata.db");
    }

    private void create() {
        try (var store = MetadataStores.open("", home)) {
            store.organizations().save(Samples.ORGANIZATION);
        }
    }

    private Failure refusal(ErrorCode code) {
        try (var store = MetadataStores.open("", home)) {
            var failure = Refused.with(code, () -> store.organizations().find());
            assertThat(failure.what()).contains(file().toString());
            assertThat(failure.nextSteps()).isNotEmpty();
            return failure;
        }
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectory(file());

        assertThat(refusal(MetadataError.NOT_A_FILE).why()).isEqualTo("it is a folder");
    }

    @Test
    void aFileInPlaceOfTheHomeIsNamed() throws IOException {
        home = Files.writeString(home.resolve("a-file"), "");

        assertThat(refusal(MetadataError.NOT_A_FILE).why()).contains(home + " is not a folder");
    }

    @Test
    void textIsNotADatabase() throws IOException {
        Files.writeString(file(), "Dear diary, today I learnt about file headers. ".repeat(50));

        assertThat(refusal(MetadataError.CORRUPT).code().category()).isEqualTo(ErrorCategory.EXTERNAL);
    }

    @Test
    void aDamagedFileIsCorrupt() throws IOException {
        create();
        try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(100);
            bytes.write(new byte[(int) bytes.length() - 100]);
        }

        assertThat(refusal(MetadataError.CORRUPT).nextSteps()).anyMatch(step -> step.contains("backup"));
    }

    @Test
    void aFileCutShortIsCorrupt() throws IOException {
        create();
        try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.setLength(6000);
        }

        refusal(MetadataError.CORRUPT);
    }

    @Test
    void aFileOfALaterAstraIsLeftAlone() {
        create();
        RawSqlite.run(file(), "PRAGMA user_version = 99");

        var failure = refusal(MetadataError.NEWER);

        assertThat(failure.why())
                .isEqualTo("it has version 99 and this Astra knows versions up to " + Migrations.LATEST);
        assertThat(failure.nextSteps()).containsExactly("Install the newest Astra.");
        assertThat(RawSqlite.number(file(), "PRAGMA user_version")).isEqualTo(99);
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() {
        RawSqlite.run(file(), "CREATE TABLE bookmarks (url TEXT)");

        refusal(MetadataError.FOREIGN);

        assertThat(RawSqlite.number(file(), "SELECT count(*) FROM sqlite_schema"))
                .isEqualTo(1);
    }

    @Test
    void aFileLockedForLongIsBusyAndWorthAnotherTry() {
        create();
        try (var other = RawSqlite.open(file());
                var database = new SqliteDatabase(file(), Duration.ofMillis(50))) {
            other.run("BEGIN IMMEDIATE");

            var failure = Refused.with(
                    MetadataError.BUSY, () -> database.write(session -> session.change("DELETE FROM leases")));

            assertThat(failure.retry()).isEqualTo(Retry.YES);
            other.run("ROLLBACK");
            assertThat(database.<Integer>write(session -> session.change("DELETE FROM leases")))
                    .isZero();
        }
    }

    @Test
    void aFullDiskIsNamed() {
        try (var database = new SqliteDatabase(file(), Duration.ofSeconds(5))) {
            database.read(session -> session.first("PRAGMA max_page_count = 30", row -> row.number()));

            var failure = Refused.with(
                    MetadataError.FULL,
                    () -> database.write(session ->
                            session.change("INSERT INTO leases VALUES (?, 'me', 1)", "x".repeat(1_000_000))));

            assertThat(failure.code().category()).isEqualTo(ErrorCategory.EXHAUSTED);
        }
    }

    @Test
    void aMissingLibraryIsNamed() {
        var missing = new NativeLibraryNotFoundException("No native library found");
        var failure = SqliteFailures.of(file(), new SQLException("Error opening connection", missing));

        assertThat(failure.why()).isEqualTo("No native library found");
        assertThat(failure.nextSteps()).first().asString().contains("-Dorg.sqlite.tmpdir");
    }

    @Test
    void readingGoesOnWhileSomebodyElseWrites() {
        create();
        try (var other = RawSqlite.open(file());
                var store = MetadataStores.open("", home)) {
            other.run("BEGIN IMMEDIATE");

            assertThat(store.organizations().find()).contains(Samples.ORGANIZATION);
        }
    }

    @Test
    void whatWasChangedByHandIsNotTakenForInput() {
        create();
        RawSqlite.run(file(), "UPDATE organization SET region = 'Somewhere Else'");

        try (var store = MetadataStores.open("", home)) {
            var failure = Refused.with(
                    MetadataError.CORRUPT, () -> store.organizations().find());
            assertThat(failure.why()).contains("Somewhere Else");
        }
    }

    @Test
    void stepsOfAnOperationThatIsNotThereAreAConflict() {
        var unknown = new Operation("unknown", new OperationKey("init", "all"), Samples.NOW, Map.of());

        try (var store = MetadataStores.open("", home)) {
            Refused.with(MetadataError.CONFLICT, () -> store.journal().started(unknown, "step", Samples.NOW));
        }
    }

    @Test
    void aTimeBeyondTheCalendarIsRefused() {
        try (var store = MetadataStores.open("", home)) {
            Refused.with(
                    MetadataError.OUT_OF_RANGE,
                    () -> store.journal().open(new OperationKey("init", "all"), Instant.MAX));
        }
    }
}
