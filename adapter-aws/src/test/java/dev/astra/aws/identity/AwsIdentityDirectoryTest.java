package dev.astra.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.identity.CallerIdentity;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.ports.identity.IdentityDirectory;
import dev.astra.ports.testkit.Fresh;
import dev.astra.testsupport.emulator.AwsEmulator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Emulated
final class AwsIdentityDirectoryTest {
    private final IdentityCenter fixture;

    AwsIdentityDirectoryTest(EmulatedAws aws) {
        this.fixture = new IdentityCenter(aws);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private IdentityDirectory directory() {
        return fixture.cloud().identities();
    }

    @Test
    void theCallerIsWhomStsSees() {
        assertThat(directory().caller())
                .isEqualTo(new CallerIdentity(
                        new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT), "arn:aws:sts::123456789012:user/moto"));
    }

    @Test
    void thePortalHasTheNameOfTheIdentityStore() {
        fixture.enablePortal();

        assertThat(directory().portal()).hasValueSatisfying(portal -> {
            assertThat(portal.id()).matches("d-[0-9a-z]{10}");
            assertThat(portal.startUrl()).hasToString("https://" + portal.id() + ".awsapps.com/start");
        });
    }

    @Test
    void withoutAPortalThereIsNobody() {
        assertThat(directory().portal()).isEmpty();
        assertThat(directory().users()).isEmpty();
    }

    @Test
    void groupsAreGrants() {
        fixture.enablePortal();
        var admin = RoleName.adminOf(fixture.location().name());
        var user = new User(Fresh.user(), "Clint", "Eastwood", Fresh.email(), List.of(admin, RoleName.READ_ONLY));
        fixture.add(List.of(user));

        assertThat(directory().users())
                .filteredOn(known -> known.name().equals(user.name()))
                .singleElement()
                .satisfies(known -> assertThat(known.grants()).containsExactly(RoleName.READ_ONLY, admin));
    }

    @Test
    void usersAndGroupsWithNamesOfAnotherKindAreLeftOut() {
        fixture.enablePortal();
        var before = directory().users();
        fixture.addForeign("someone@example.com", "Platform Team");

        assertThat(directory().users()).isEqualTo(before);
    }
}
