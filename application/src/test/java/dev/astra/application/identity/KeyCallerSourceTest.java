package dev.astra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.testing.LeapingTime;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyCallerSourceTest {
    private static final ApiKey KEY = new ApiKey("abcde", "a".repeat(32));

    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final LeapingTime time = new LeapingTime();

    @Test
    void aKeyThatWasHandedOutStandsForItsRoles() {
        handOut(null, false);

        var caller = source(KEY).caller();

        assertThat(caller.keyId()).isEqualTo("abcde");
        assertThat(caller.roles()).containsExactly(RoleName.READ_ONLY);
    }

    @Test
    void nobodyIsLetInWithoutAKey() {
        refused(source(null), "There is no API key");
    }

    @Test
    void aKeyThatNobodyHandedOutIsRefused() {
        refused(source(KEY), "The API key 'abcde' is not valid");
    }

    @Test
    void aKeyWithTheRightIdAndAWrongSecretIsRefusedAndTheSecretIsNotTold() {
        handOut(null, false);

        refused(source(new ApiKey("abcde", "b".repeat(32))), "The API key 'abcde' is not valid");
    }

    @Test
    void aRevokedKeyIsRefused() {
        handOut(null, true);

        refused(source(KEY), "The API key 'abcde' is not valid");
    }

    @Test
    void aKeyIsGoodUntilTheMomentItExpires() {
        handOut(time.now().plusSeconds(60), false);

        time.sleep(Duration.ofSeconds(59));
        assertThat(source(KEY).caller().keyId()).isEqualTo("abcde");

        time.sleep(Duration.ofSeconds(1));
        refused(source(KEY), "The API key 'abcde' is not valid");
    }

    private KeyCallerSource source(@Nullable ApiKey key) {
        return new KeyCallerSource(store, time, () -> key);
    }

    private void handOut(@Nullable Instant expiry, boolean revoked) {
        store.apiKeys()
                .save(new ApiKeyRecord(
                        KEY.id(), KEY.hash(), "ada", List.of(RoleName.READ_ONLY), time.now(), expiry, revoked));
    }

    private static void refused(KeyCallerSource source, String what) {
        assertThatThrownBy(source::caller).isInstanceOfSatisfying(AstraException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(CoreError.UNAUTHENTICATED);
            assertThat(refusal.failure().what()).isEqualTo(what);
            assertThat(refusal.failure().toString()).doesNotContain("bbbb");
            assertThat(refusal.failure().nextSteps()).isNotEmpty();
        });
    }
}
