package dev.astra.terraform.code;

import java.util.List;

/** A file of the customer's repository as it should be. */
sealed interface CodeFile {

    /** Relative to the root of the repository, with {@code /}. */
    String path();

    /**
     * Kept up to date block by block, beside whatever else is in it.
     *
     * @param forgotten the addresses that must not be imported any more
     */
    record Synced(String path, List<OwnedBlock> blocks, List<String> forgotten) implements CodeFile {
        public Synced {
            blocks = List.copyOf(blocks);
            forgotten = List.copyOf(forgotten);
        }

        Synced(String path, List<OwnedBlock> blocks) {
            this(path, blocks, List.of());
        }
    }

    /** Written when it is not there, and the customer's own from then on. */
    record Started(String path, String text) implements CodeFile {}
}
