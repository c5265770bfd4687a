package dev.astra.ports.testkit.metadata;

import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.testkit.Contract;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A contract for one part of a metadata store, with two stores on the same memory. Times are kept to the millisecond. */
public abstract class StoreContract extends Contract<MetadataFixture> {
    static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123Z");

    private @Nullable MetadataStore store;
    private @Nullable MetadataStore other;

    /** Not for implementers: extend the contract of a part. */
    protected StoreContract() {}

    @BeforeEach
    final void openStores() {
        store = fixture().open();
        other = fixture().open();
    }

    /** The store under test. */
    final MetadataStore store() {
        return Objects.requireNonNull(store);
    }

    /** A second store on the same memory, as another process has it. */
    final MetadataStore other() {
        return Objects.requireNonNull(other);
    }
}
