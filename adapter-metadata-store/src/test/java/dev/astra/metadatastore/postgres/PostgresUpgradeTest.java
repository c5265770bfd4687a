package dev.astra.metadatastore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.organization.Organization;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.database.MetadataError;
import dev.astra.metadatastore.database.Migrations;
import dev.astra.metadatastore.testing.Refused;
import dev.astra.metadatastore.testing.Resource;
import dev.astra.metadatastore.testing.Samples;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.testkit.Together;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class PostgresUpgradeTest {
    private static final int SERVERS = 5;

    private final PostgresServer server;
    private final String location;

    PostgresUpgradeTest(PostgresServer server) {
        this.server = server;
        this.location = server.newDatabase();
    }

    private MetadataStore store() {
        return MetadataStores.open(location, Path.of(""));
    }

    private String database() {
        return PostgresLocation.parse(location).database();
    }

    private void writeVersion1() {
        server.run(database(), Resource.text(PostgresUpgradeTest.class, "version-1.sql"));
    }

    @Test
    void whatVersion1RememberedIsStillThere() {
        writeVersion1();

        try (var store = store()) {
            assertThat(store.organizations().find()).contains(Samples.ORGANIZATION);
            assertThat(store.accounts().list()).containsExactly(Samples.STAGING_ACCOUNT);
            assertThat(store.networks().plan().find(Samples.STAGING, Samples.OHIO))
                    .isPresent();
            assertThat(store.leases().acquire("init", "me", Samples.NOW)).isEmpty();
        }
    }

    @Test
    void serversThatCreateTheTablesAtOnceAllSucceed() {
        assertThat(findTogether()).containsOnly(Optional.empty());
    }

    @Test
    void serversThatUpgradeAtOnceAllSucceed() {
        writeVersion1();

        assertThat(findTogether()).containsOnly(Optional.of(Samples.ORGANIZATION));
    }

    private List<Optional<Organization>> findTogether() {
        return Together.run(SERVERS, number -> {
            try (var store = store()) {
                return store.organizations().find();
            }
        });
    }

    @Test
    void aDatabaseOfALaterAstraIsLeftAlone() {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);
        }
        server.run(database(), "INSERT INTO migrations VALUES (99, 'from the future')");

        try (var store = store()) {
            var failure = Refused.with(
                    MetadataError.NEWER, () -> store.organizations().find());
            assertThat(failure.why()).startsWith("it has version " + (Migrations.LATEST + 1));
        }
    }

    @Test
    void moreCallsThanConnectionsTakeTurns() {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);

            assertThat(Together.run(100, number -> store.organizations().find()))
                    .hasSize(100)
                    .containsOnly(Optional.of(Samples.ORGANIZATION));
        }
    }

    @Test
    void aSchemaMadeByTheOwnerIsEnough() {
        server.run(database(), "CREATE ROLE tenant LOGIN PASSWORD 'tenant'; CREATE SCHEMA astra AUTHORIZATION tenant");

        try (var store = MetadataStores.open(location.replaceAll("//.*@", "//tenant:tenant@"), Path.of(""))) {
            assertThat(store.organizations().find()).isEmpty();
        }
    }
}
