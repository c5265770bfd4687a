package dev.astra.ports.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.AccountAccess;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.SignInSession;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.identity.SignIn;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link SignIn} keeps to. */
@Floor(15)
public abstract class SignInContract extends CapabilityContract<SignInFixture> {

    /** The contract of {@link Capability#SIGN_IN}. */
    protected SignInContract() {
        super(Capability.SIGN_IN);
    }

    private SignIn portal() {
        return fixture().cloud().signIn();
    }

    private SignInSession signIn() {
        return portal().signIn(SignInMethod.DEVICE, fixture()::confirm);
    }

    private static void assertNeedsSignIn(Supplier<?> call) {
        assertThat(Failing.with(ErrorCategory.DENIED, call).code()).isEqualTo(CoreError.SIGN_IN_NEEDED);
    }

    @Test
    void atFirstNobodyIsSignedIn() {
        assertThat(portal().session()).isEmpty();
        assertThat(portal().signOut()).isFalse();
    }

    @Test
    void whatTakesASessionSaysSo() {
        var reader = RoleName.READ_ONLY;

        assertNeedsSignIn(() -> portal().renew());
        assertNeedsSignIn(() -> portal().access());
        assertNeedsSignIn(() -> portal().select(fixture().location(), reader));
    }

    @Test
    void thePersonIsToldAPageAndACode() {
        var prompts = new ArrayList<SignInPrompt>();
        portal().signIn(SignInMethod.DEVICE, prompt -> {
            prompts.add(prompt);
            fixture().confirm(prompt);
        });

        assertThat(prompts).singleElement().isInstanceOfSatisfying(SignInPrompt.Device.class, device -> {
            assertThat(device.code()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
            assertThat(device.page().toString()).contains(device.code());
            assertThat(device.plainPage().toString()).doesNotContain(device.code());
        });
    }

    @Test
    void aSessionLastsForHours() {
        var now = fixture().cloud().time().now();

        var session = signIn();

        assertThat(session.left(now)).isBetween(Duration.ofMinutes(50), Duration.ofHours(13));
        assertThat(session.endsSoon(now)).isFalse();
    }

    @Test
    void theSessionIsThereAfterwards() {
        var session = signIn();

        assertThat(portal().session())
                .hasValueSatisfying(kept -> assertThat(kept.startUrl()).isEqualTo(session.startUrl()));
    }

    @Test
    void anotherProcessFindsTheSession() {
        signIn();

        try (var other = fixture().reopened()) {
            assertThat(other.signIn().session()).isEqualTo(portal().session());
            assertThat(other.signIn().access()).isEqualTo(portal().access());
        }
    }

    @Test
    void accountsAreListedByNameWithTheirRoles() {
        Location here = fixture().location();
        Location elsewhere = fixture().elsewhere();
        signIn();

        var access = portal().access();

        assertThat(access).extracting(AccountAccess::name).isSorted();
        assertThat(roles(access, here.account().value()))
                .contains(RoleName.READ_ONLY, RoleName.adminOf(here.name()))
                .isSorted();
        assertThat(roles(access, elsewhere.account().value())).contains(RoleName.READ_ONLY);
    }

    private static List<RoleName> roles(List<AccountAccess> access, String account) {
        return access.stream()
                .filter(known -> known.account().value().equals(account))
                .findFirst()
                .orElseThrow()
                .roles();
    }

    @Test
    void theListCannotBeChanged() {
        signIn();

        Failing.onChange(portal().access());
    }

    @Test
    void aProofThatHasEndedIsReplacedWithoutThePerson() {
        signIn();
        fixture().endProof();

        assertThat(portal().renew().endsAt()).isAfter(fixture().cloud().time().now());
        assertThat(portal().access()).isNotEmpty();
    }

    @Test
    void severalThreadsCanFindTheProofEnded() {
        signIn();
        var expected = portal().access();
        fixture().endProof();

        assertThat(Together.run(6, number -> portal().access())).containsOnly(expected);
    }

    @Test
    void aSessionThatIsOverTakesThePersonAgain() {
        signIn();
        fixture().endSession();

        assertNeedsSignIn(() -> portal().access());
        signIn();

        assertThat(portal().access()).isNotEmpty();
    }

    @Test
    void signingOutEndsTheSessionForAllProcesses() {
        signIn();

        assertThat(portal().signOut()).isTrue();

        assertThat(portal().session()).isEmpty();
        assertThat(portal().signOut()).isFalse();
        try (var other = fixture().reopened()) {
            assertNeedsSignIn(() -> other.signIn().access());
        }
    }

    @Test
    void aRoleThatThePersonHasCanBeSelectedAgainAndAgain() {
        signIn();
        var location = fixture().location();

        var reader = portal().select(location, RoleName.READ_ONLY);
        var admin = portal().select(location, RoleName.adminOf(location.name()));

        assertThat(reader.name()).isNotBlank().isEqualTo(admin.name());
        assertThat(portal().select(fixture().elsewhere(), RoleName.READ_ONLY)).isEqualTo(reader);
    }

    @Test
    void aRoleThatThePersonHasNotIsDeniedWithThoseThereAre() {
        signIn();

        var denied = Failing.with(
                ErrorCategory.DENIED, () -> portal().select(fixture().location(), new RoleName("nobody_admin")));

        assertThat(denied).hasMessageContaining("nobody_admin").hasMessageContaining("read_only");
        assertThat(denied.code()).isNotEqualTo(CoreError.SIGN_IN_NEEDED);
    }

    @Test
    void aConsoleLinkNamesAccountAndRoleUnlessThereIsNoConsole() {
        signIn();
        var location = fixture().location();

        var refusal = catchThrowable(() -> assertThat(portal().consoleLink(location, RoleName.READ_ONLY))
                .hasScheme("https")
                .asString()
                .contains(
                        location.account().value(),
                        "read_only",
                        location.region().value()));

        if (refusal != null) {
            assertThat(refusal).isInstanceOf(AstraException.class);
            assertThat(((AstraException) refusal).code().category()).isEqualTo(ErrorCategory.UNSUPPORTED);
        }
    }
}
