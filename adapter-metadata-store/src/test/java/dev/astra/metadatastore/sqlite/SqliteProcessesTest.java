package dev.astra.metadatastore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.network.NetworkAllocation;
import dev.astra.domain.page.PageRequest;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.metadatastore.testing.Jvm;
import dev.astra.metadatastore.testing.Samples;
import dev.astra.metadatastore.testing.StoreProgram;
import dev.astra.ports.metadata.MetadataStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteProcessesTest {
    private static final int ROUNDS = 60;
    private static final int STEPS_BEFORE_DEATH = 40;

    @TempDir
    private Path home;

    private MetadataStore store() {
        return MetadataStores.open("", home);
    }

    private Path file() {
        return home.resolve("metadata.db");
    }

    @Test
    void twoProcessesLoseNothingOfEachOther() throws Exception {
        try (var store = store()) {
            var zero = new SignInPortal("0", URI.create("x:y"));
            store.organizations().save(Samples.ORGANIZATION.withPortal(zero));
        }

        try (var first = Jvm.start(StoreProgram.class, "hammer", file(), "first", ROUNDS);
                var second = Jvm.start(StoreProgram.class, "hammer", file(), "second", ROUNDS)) {
            assertThat(first.finish()).containsExactly("done");
            assertThat(second.finish()).containsExactly("done");
        }

        try (var store = store()) {
            assertThat(store.organizations().find().map(StoreProgram::count)).contains(2 * ROUNDS);
            assertThat(store.services().list(null, PageRequest.first()).items()).hasSize(2 * ROUNDS);
            assertThat(store.networks().plan().allocations())
                    .extracting(NetworkAllocation::block)
                    .hasSize(2 * ROUNDS)
                    .doesNotHaveDuplicates();
            assertUnbroken(store.audit().following(0, 500));
        }
    }

    private static void assertUnbroken(List<AuditEntry> chain) {
        assertThat(chain).hasSize(2 * ROUNDS);
        @Nullable AuditEntry before = null;
        for (var entry : chain) {
            assertThat(entry.follows(before)).as(entry.toString()).isTrue();
            before = entry;
        }
    }

    @Test
    void processesThatCreateTheFileAtOnceAllSucceed() throws Exception {
        try (var first = Jvm.start(StoreProgram.class, "read", file());
                var second = Jvm.start(StoreProgram.class, "read", file());
                var third = Jvm.start(StoreProgram.class, "read", file())) {
            for (var process : List.of(first, second, third)) {
                assertThat(process.finish()).containsExactly("false");
            }
        }
    }

    @Test
    void whatAKilledProcessHasSaidItDidIsThere() throws Exception {
        for (int death = 1; death <= 3; death++) {
            int recorded = killAfterSomeSteps();

            assertThat(RawSqlite.text(file(), "PRAGMA integrity_check")).isEqualTo("ok");
            try (var store = store()) {
                var operation = store.journal().open(StoreProgram.ENDLESS, Instant.now());
                assertThat(operation.finished()).containsEntry("step " + recorded, "result " + recorded);
                assertThat(operation.finished()).hasSizeBetween(recorded + 1, recorded + 2);
            }
        }
    }

    private int killAfterSomeSteps() throws Exception {
        try (var process = Jvm.start(StoreProgram.class, "write-forever", file())) {
            String last = "";
            for (int i = 0; i < STEPS_BEFORE_DEATH; i++) {
                last = Objects.requireNonNull(process.line(), "the process ended by itself");
            }
            process.kill();
            var unread = process.rest();
            return Integer.parseInt(unread.isEmpty() ? last : unread.getLast());
        }
    }

    @Test
    void aReadOnlyHomeIsNamed() throws Exception {
        try (var store = store()) {
            store.organizations().save(Samples.ORGANIZATION);
        }
        assertThat(ReadOnly.during(home, () -> readObeyingPermissions(file())))
                .startsWith("metadata-store.not-writable")
                .contains(file().toString());
    }

    @Test
    void aHomeThatCannotBeCreatedIsNamed() throws Exception {
        var file = home.resolve("deeper/metadata.db");

        assertThat(ReadOnly.during(home, () -> readObeyingPermissions(file)))
                .startsWith("metadata-store.not-writable")
                .contains(file.toString());
    }

    private static String readObeyingPermissions(Path file) throws Exception {
        try (var process = Jvm.startObeyingPermissions(StoreProgram.class, "read", file)) {
            return String.join("\n", process.finish());
        }
    }
}
