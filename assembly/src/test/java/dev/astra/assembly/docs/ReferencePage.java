package dev.astra.assembly.docs;

import dev.astra.assembly.golden.Golden;

/** A page that is made from the program itself, and kept beside those written by hand. */
final class ReferencePage {
    static final String NOTICE = "This page is generated from the program. `./mvnw -pl assembly -am test"
            + " -Dtest=ReferenceTest -Dgolden.update=true -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.\n\n";

    private ReferencePage() {}

    static void verify(String name, String text) {
        Golden.verify(Document.ROOT.resolve("docs/reference").resolve(name).toString(), text);
    }
}
