package dev.astra.metadatastore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Retry;
import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.database.MetadataError;
import dev.astra.metadatastore.testing.LongList;
import dev.astra.metadatastore.testing.Refused;
import dev.astra.metadatastore.testing.Samples;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class PostgresStoreTest {
    private final PostgresServer server;

    PostgresStoreTest(PostgresServer server) {
        this.server = server;
    }

    private static MetadataStore store(String location) {
        return MetadataStores.open(location, Path.of(""));
    }

    private static Failure refusal(MetadataError code, String location) {
        try (var store = store(location)) {
            var failure = Refused.with(code, () -> store.organizations().find());
            assertThat(failure.toString()).doesNotContain("pa:ss").doesNotContain("pa%3A");
            assertThat(failure.nextSteps()).isNotEmpty();
            return failure;
        }
    }

    @Test
    void timesKeepTheirNanoseconds() {
        try (var store = store(server.newDatabase())) {
            store.accounts().save(Samples.STAGING_ACCOUNT);

            assertThat(store.accounts().list()).containsExactly(Samples.STAGING_ACCOUNT);
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        var failure = refusal(MetadataError.UNREACHABLE, "postgresql://astra:pa%3Ass@127.0.0.1:1/astra");

        assertThat(failure.code().category()).isEqualTo(ErrorCategory.EXTERNAL);
        assertThat(failure.what()).contains("postgresql://127.0.0.1:1/astra");
    }

    @Test
    void aWrongPasswordIsDenied() {
        var location = server.newDatabase().replace("pa%3A", "pa%3Awrong");

        assertThat(refusal(MetadataError.DENIED, location).code().category()).isEqualTo(ErrorCategory.DENIED);
    }

    @Test
    void aDatabaseThatDoesNotExistIsUnreachable() {
        assertThat(refusal(MetadataError.UNREACHABLE, server.location("nowhere"))
                        .nextSteps())
                .first()
                .asString()
                .contains("Create the database");
    }

    @Test
    void aServerWithoutTlsIsRefusedWhenTlsIsAskedFor() {
        refusal(MetadataError.UNREACHABLE, server.newDatabase() + "?sslmode=require");
    }

    @Test
    void aUserWhoMayNotCreateTablesIsTold() {
        var location = server.newDatabase();
        server.run("postgres", "CREATE ROLE guest LOGIN PASSWORD 'guest'");

        var failure = refusal(MetadataError.DENIED, location.replaceAll("//.*@", "//guest:guest@"));

        assertThat(failure.nextSteps()).first().asString().contains("CREATE SCHEMA astra AUTHORIZATION");
    }

    @Test
    void aServerThatRestartsIsFoundAgain() throws Exception {
        var location = server.newDatabase();
        try (var store = store(location)) {
            store.organizations().save(Samples.ORGANIZATION);
            server.stop();
            try {
                Refused.with(
                        MetadataError.UNREACHABLE, () -> store.organizations().find());
            } finally {
                server.restart();
            }

            assertThat(store.organizations().find()).contains(Samples.ORGANIZATION);
        }
    }

    @Test
    void rowsLockedForLongAreBusyAndWorthAnotherTry() {
        var location = PostgresLocation.parse(server.newDatabase());
        try (var database = new PostgresDatabase(location, Duration.ofMillis(100))) {
            var failure = database.<Failure>writeAlone(
                    "leases",
                    own -> Refused.with(
                            MetadataError.BUSY,
                            () -> database.writeAlone("leases", session -> session.change("DELETE FROM leases"))));

            assertThat(failure.retry()).isEqualTo(Retry.YES);
        }
    }

    @Test
    void aWorkThatFailsChangesNothing() {
        var location = PostgresLocation.parse(server.newDatabase());
        try (var database = new PostgresDatabase(location, Duration.ofSeconds(5))) {
            Refused.with(
                    MetadataError.CONFLICT,
                    () -> database.write(session -> {
                        session.change("INSERT INTO leases VALUES ('a', 'me', 1)");
                        return session.change("INSERT INTO leases VALUES ('a', 'you', 1)");
                    }));

            assertThat(database.<Integer>read(session -> session.list("SELECT name FROM leases", row -> row.text())
                            .size()))
                    .isZero();
        }
    }

    @Test
    void stepsOfAnOperationThatIsNotThereAreAConflict() {
        var unknown = new Operation("unknown", new OperationKey("init", "all"), Samples.NOW, Map.of());

        try (var store = store(server.newDatabase())) {
            Refused.with(MetadataError.CONFLICT, () -> store.journal().started(unknown, "step", Samples.NOW));
        }
    }

    @Test
    void textThatTheServerCannotKeepIsInvalid() {
        try (var store = store(server.newDatabase())) {
            var failure = Refused.with(
                    MetadataError.OUT_OF_RANGE, () -> store.leases().acquire("a\0b", "me", Samples.NOW));
            assertThat(failure.code().category()).isEqualTo(ErrorCategory.INVALID_INPUT);
        }
    }

    @Test
    void tenThousandServicesAreListedByPage() {
        var location = server.newDatabase();
        try (var store = store(location)) {
            store.organizations().save(Samples.ORGANIZATION);
            server.run(PostgresLocation.parse(location).database(), LongList.INSERT);

            LongList.walk("PostgreSQL", store.services());
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        var store = store(server.newDatabase());
        store.organizations().save(Samples.ORGANIZATION);
        store.close();

        Refused.with(MetadataError.CLOSED, () -> store.organizations().find());
    }
}
