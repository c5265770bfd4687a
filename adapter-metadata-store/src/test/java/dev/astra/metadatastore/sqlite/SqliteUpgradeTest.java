package dev.astra.metadatastore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.operation.OperationKey;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.database.Migrations;
import dev.astra.metadatastore.testing.Jvm;
import dev.astra.metadatastore.testing.Resource;
import dev.astra.metadatastore.testing.Samples;
import dev.astra.metadatastore.testing.StoreProgram;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteUpgradeTest {
    @TempDir
    private Path home;

    @BeforeEach
    void writeAFileOfVersion1() {
        RawSqlite.run(file(), Resource.text(SqliteUpgradeTest.class, "version-1.sql"));
    }

    private Path file() {
        return home.resolve("metadata.db");
    }

    private MetadataStore store() {
        return MetadataStores.open("", home);
    }

    @Test
    void whatVersion1RememberedIsStillThere() {
        try (var store = store()) {
            assertThat(store.organizations().find()).contains(Samples.ORGANIZATION);
            assertThat(store.accounts().list()).containsExactly(Samples.STAGING_ACCOUNT);
            assertThat(store.networks().plan().find(Samples.STAGING, Samples.OHIO))
                    .isPresent();
        }
    }

    @Test
    void whatCameAfterVersion1Works() {
        try (var store = store()) {
            assertThat(store.journal()
                            .open(new OperationKey("init", "all"), Samples.NOW)
                            .finished())
                    .isEmpty();
            assertThat(store.leases().acquire("init", "me", Samples.NOW)).isEmpty();
        }
    }

    @Test
    void everyStepIsRecordedOnce() {
        for (int start = 1; start <= 2; start++) {
            try (var store = store()) {
                store.organizations().find();
            }
        }

        assertThat(RawSqlite.number(file(), "PRAGMA user_version")).isEqualTo(Migrations.LATEST);
        assertThat(RawSqlite.text(file(), "SELECT group_concat(name) FROM migrations"))
                .isEqualTo("001-registry,002-operations,003-lifetimes,004-audit,005-releases");
    }

    @Test
    void aStepIsTakenAlsoAfterOneWithAHigherNumber() {
        try (var store = store()) {
            store.organizations().find();
        }
        RawSqlite.run(
                file(),
                "DELETE FROM migrations WHERE name = '002-operations'; DROP TABLE operation_steps;"
                        + "DROP TABLE operations; DROP TABLE leases; PRAGMA user_version = 2");

        try (var store = store()) {
            assertThat(store.leases().acquire("init", "me", Samples.NOW)).isEmpty();
            assertThat(store.audit().following(0, 10)).isEmpty();
        }
    }

    @Test
    void anUpgradedFileIsLaidOutLikeANewOne() {
        var fresh = home.resolve("new.db");
        try (var upgraded = store();
                var made = MetadataStores.open("sqlite:" + fresh, home)) {
            upgraded.organizations().find();
            made.organizations().find();
        }

        var layout =
                "SELECT group_concat(type || ' ' || name || ' ' || coalesce(replace(replace(sql, ' ', ''), x'0a', ''), ''),"
                        + " x'0a') FROM (SELECT * FROM sqlite_schema ORDER BY name)";
        assertThat(RawSqlite.text(file(), layout)).isEqualTo(RawSqlite.text(fresh, layout));
    }

    @Test
    void processesThatUpgradeAtOnceAllSucceed() throws Exception {
        try (var first = Jvm.start(StoreProgram.class, "read", file());
                var second = Jvm.start(StoreProgram.class, "read", file());
                var third = Jvm.start(StoreProgram.class, "read", file())) {
            for (var process : List.of(first, second, third)) {
                assertThat(process.finish()).containsExactly("true");
            }
        }
        assertThat(RawSqlite.number(file(), "SELECT count(*) FROM migrations")).isEqualTo(Migrations.LATEST);
    }
}
