package dev.astra.metadatastore.testing;

import dev.astra.metadatastore.MetadataStores;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.testkit.metadata.MetadataFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stores at one location. */
public final class StoreFixture implements MetadataFixture {
    private final String location;
    private final List<MetadataStore> opened = new ArrayList<>();

    public StoreFixture(String location) {
        this.location = location;
    }

    @Override
    public MetadataStore open() {
        var store = MetadataStores.open(location, Path.of(""));
        opened.add(store);
        return store;
    }

    @Override
    public void close() {
        opened.forEach(MetadataStore::close);
    }
}
