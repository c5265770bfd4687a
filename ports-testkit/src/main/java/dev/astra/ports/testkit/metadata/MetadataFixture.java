package dev.astra.ports.testkit.metadata;

import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.testkit.Fixture;

/**
 * Empty memory, seen through as many stores as asked for.
 *
 * <pre>{@code
 * final class FileStoreFixture implements MetadataFixture {
 *     private final Path file = Files.createTempFile("metadata", ".db");
 *     private final List<MetadataStore> opened = new ArrayList<>();
 *
 *     public MetadataStore open() {
 *         var store = new FileMetadataStore(file);
 *         opened.add(store);
 *         return store;
 *     }
 *
 *     public void close() { opened.forEach(MetadataStore::close); }
 * }
 * }</pre>
 */
public interface MetadataFixture extends Fixture {

    /**
     * Opens a further store on the same memory, as another process would. The first store of a fixture finds it empty.
     * Stores are closed with the fixture, if a test has not done so.
     */
    MetadataStore open();
}
