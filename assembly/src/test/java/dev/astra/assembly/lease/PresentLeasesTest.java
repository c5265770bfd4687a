package dev.astra.assembly.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.operation.Lease;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.ports.metadata.Leases;
import dev.astra.ports.metadata.MetadataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PresentLeasesTest {
    private static final String NAME = "deploy staging/web";
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private MetadataStore store = MetadataStores.open("", folder);
    private Presence own = new Presence(folder);
    private Leases leases = store.leases();

    @BeforeEach
    void open() {
        store = MetadataStores.open("", folder);
        own = new Presence(folder.resolve("running"));
        leases = new PresentLeases(store.leases(), own);
    }

    @AfterEach
    void close() {
        own.close();
        store.close();
    }

    private String holder(Presence presence) {
        return PresentLeases.holder("ada", "workshop", presence) + " #1";
    }

    @Test
    void theLeaseOfAProcessThatIsNoMoreIsFreeAtOnce() throws IOException {
        var killed = new Presence(folder.resolve("running"));
        Files.createDirectories(folder.resolve("running"));
        Files.createFile(folder.resolve("running").resolve(killed.id()));
        store.leases().acquire(NAME, holder(killed), NOW);

        assertThat(leases.acquire(NAME, holder(own), NOW)).isEmpty();
    }

    @Test
    void theLeaseOfAProcessThatIsAliveIsItsOwn() {
        try (var other = new Presence(folder.resolve("running"))) {
            new PresentLeases(store.leases(), other).acquire(NAME, holder(other), NOW);

            assertThat(leases.acquire(NAME, holder(own), NOW))
                    .map(Lease::holder)
                    .contains(holder(other));
        }
    }

    @Test
    void ofAProcessThatWasNeverHereNothingIsKnown() {
        store.leases().acquire(NAME, holder(new Presence(folder.resolve("elsewhere"))), NOW);

        assertThat(leases.acquire(NAME, holder(own), NOW)).isPresent();
    }

    @Test
    void anotherThreadOfThisProcessKeepsItsLease() {
        leases.acquire(NAME, holder(own), NOW);

        assertThat(leases.acquire(NAME, PresentLeases.holder("ada", "workshop", own) + " #2", NOW))
                .isPresent();
    }

    @Test
    void aProcessThatEndsInOrderLeavesNothing() {
        leases.acquire(NAME, holder(own), NOW);
        own.close();

        assertThat(folder.resolve("running")).isEmptyDirectory();
    }
}
