package dev.astra.terraform.code;

import java.util.List;

/** A file of the customer's repository as it should be. */
sealed interface CodeFile {

    /** Relative to the root of the repository, with {@code /}. */
    String path();

    /** Kept up to date block by block, beside whatever else is in it. */
    record Synced(String path, List<OwnedBlock> blocks) implements CodeFile {
        public Synced {
            blocks = List.copyOf(blocks);
        }
    }

    /** Written when it is not there, and the customer's own from then on. */
    record Started(String path, String text) implements CodeFile {}
}
