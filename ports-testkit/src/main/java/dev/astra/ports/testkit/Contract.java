package dev.astra.ports.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The root of all contracts. A contract is an abstract test class: an implementer extends it, says in {@link #prepare()}
 * how its subject is made, and gets every test. The tests themselves cannot be overridden.
 *
 * <pre>{@code
 * final class FileVaultContractTest extends SecretVaultContract {
 *     @Override
 *     protected CloudFixture prepare() {
 *         return new FileCloudFixture();
 *     }
 * }
 * }</pre>
 *
 * <p>The contracts of one subject can share a file: as classes of a test class, each annotated with {@code @Nested}.
 *
 * @param <F> what the contract needs to know about its subject
 */
public abstract class Contract<F extends Fixture> {
    private @Nullable F fixture;

    /** Not for implementers: extend the contract of a port. */
    protected Contract() {}

    /** Makes the fixture of one test. Called before each. */
    protected abstract F prepare() throws Exception;

    /** The fixture of the test that runs. */
    protected final F fixture() {
        return Objects.requireNonNull(fixture, "a fixture exists only while a test runs");
    }

    @BeforeEach
    final void prepareFixture() throws Exception {
        fixture = prepare();
    }

    @AfterEach
    final void closeFixture() throws Exception {
        if (fixture != null) {
            fixture.close();
        }
        fixture = null;
    }
}
