package dev.astra.ports.testkit;

import java.io.IOException;

/**
 * What one test of a contract works on. An implementer prepares one per test; it is closed when the test is over. A
 * fixture that is expensive to prepare may be shared between tests: then {@link #close()} leaves it alone. Contracts
 * use fresh names for all they make, so tests do not see each other's things.
 */
public interface Fixture extends AutoCloseable {

    /** Lets go of what the fixture holds. Does nothing unless overridden. */
    @Override
    default void close() throws IOException {}
}
