package dev.astra.hcl;

import java.io.Serial;

/** Ends the parsing of an item that is wrong; what is wrong has been reported before this is thrown. */
final class ParseFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ParseFailure() {
        super("the item is wrong", null, false, false);
    }
}
