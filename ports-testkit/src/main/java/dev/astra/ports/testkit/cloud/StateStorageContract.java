package dev.astra.ports.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.StateStorage;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import org.junit.jupiter.api.Test;

/** What every {@link StateStorage} keeps to. */
@Floor(5)
public abstract class StateStorageContract extends CapabilityContract<CloudFixture> {

    /** The contract of {@link Capability#STATE_STORAGE}. */
    protected StateStorageContract() {
        super(Capability.STATE_STORAGE);
    }

    private StateStorage storage() {
        return fixture().cloud().stateStorage(fixture().location());
    }

    @Test
    void theStorageIsNamed() {
        assertThat(storage().ensure()).isNotBlank();
    }

    @Test
    void ensuringAgainChangesNothing() {
        var first = storage().ensure();

        assertThat(storage().ensure()).isEqualTo(first);
    }

    @Test
    void everyAccountHasAStorageOfItsOwn() {
        var other = fixture().cloud().stateStorage(fixture().elsewhere());

        assertThat(other.ensure()).isNotEqualTo(storage().ensure());
    }

    @Test
    void severalThreadsEnsureOneStorage() {
        assertThat(Together.run(4, number -> storage().ensure()))
                .hasSize(4)
                .containsOnly(storage().ensure());
    }

    @Test
    void onlyAstraExceptionsEscapeForAnAccountThatIsNotThere() {
        var location = fixture().location();
        var nowhere = new Location(location.name(), new AccountId("000000000001"), location.region());

        Failing.onlyWithAstraException(
                () -> fixture().cloud().stateStorage(nowhere).ensure());
    }
}
