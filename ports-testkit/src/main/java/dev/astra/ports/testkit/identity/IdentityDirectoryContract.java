package dev.astra.ports.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.identity.IdentityDirectory;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IdentityDirectory} keeps to. */
@Floor(9)
public abstract class IdentityDirectoryContract extends CapabilityContract<IdentityFixture> {
    private static final int MORE_THAN_A_PAGE = 110;

    /** The contract of {@link Capability#IDENTITIES}. */
    protected IdentityDirectoryContract() {
        super(Capability.IDENTITIES);
    }

    private IdentityDirectory directory() {
        return fixture().cloud().identities();
    }

    private static User user(UserName name) {
        return new User(name, "Zoë", "O'Neil-Ångström", Fresh.email(), List.of(RoleName.READ_ONLY));
    }

    @Test
    void theCallerHasAnAccountAndAName() {
        assertThat(directory().caller().account().value()).isNotBlank();
        assertThat(directory().caller().principal()).isNotBlank();
    }

    @Test
    void theCallerStaysTheSame() {
        assertThat(directory().caller()).isEqualTo(directory().caller());
    }

    @Test
    void thePortalCanBeOpenedOnceItIsEnabled() {
        fixture().enablePortal();

        assertThat(directory().portal()).hasValueSatisfying(portal -> {
            assertThat(portal.id()).isNotBlank();
            assertThat(portal.startUrl()).hasScheme("https").hasNoParameters();
        });
        assertThat(directory().portal()).isEqualTo(directory().portal());
    }

    @Test
    void theWayToAPortalIsOneSentence() {
        assertThat(directory().howToEnablePortal()).endsWith(".").doesNotContain("\n");
    }

    @Test
    void aUserComesBackAsAdded() {
        fixture().enablePortal();
        var added = user(Fresh.user());
        fixture().add(List.of(added));

        assertThat(directory().users())
                .filteredOn(user -> user.name().equals(added.name()))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.givenName()).isEqualTo(added.givenName());
                    assertThat(user.familyName()).isEqualTo(added.familyName());
                    assertThat(user.email()).isEqualTo(added.email());
                    assertThat(added.grants()).containsAll(user.grants());
                });
    }

    @Test
    void usersAreListedCompletelyAndByName() {
        fixture().enablePortal();
        var added = Stream.generate(() -> user(Fresh.user()))
                .limit(MORE_THAN_A_PAGE)
                .toList();
        fixture().add(added);

        var names = directory().users().stream().map(User::name).toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .containsAll(added.stream().map(User::name).toList());
        assertThat(names).isSortedAccordingTo(Comparator.comparing(UserName::value));
    }

    @Test
    void theListCannotBeChanged() {
        fixture().enablePortal();
        fixture().add(List.of(user(Fresh.user())));

        Failing.onChange(directory().users());
    }

    @Test
    void onlyAstraExceptionsEscapeWhileThereIsNoPortal() {
        Failing.onlyWithAstraException(() -> directory().portal());
        Failing.onlyWithAstraException(() -> directory().users());
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        fixture().enablePortal();
        fixture().add(List.of(user(Fresh.user()), user(Fresh.user())));
        var expected = directory().users();

        assertThat(Together.run(8, number -> directory().users())).containsOnly(expected);
    }
}
