package dev.astra.hcl;

import java.util.List;

/** One change of a document. */
@FunctionalInterface
interface Change {
    /** What to replace in the text, or why it cannot be done. */
    HclResult<List<Splice>> splices(HclDocument document);
}
