package dev.astra.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.RoleName;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final ApiKey KEY = ApiKey.generate(new Random(7));

    @Test
    void aKeyReadsBackFromItsToken() {
        assertThat(ApiKey.parse(KEY.token() + "\n")).isEqualTo(KEY);
    }

    @Test
    void theTextFormHidesTheSecret() {
        assertThat(KEY).asString().doesNotContain(KEY.secret()).contains(KEY.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "astra_ab_cd", "some_api_token_here", "astra_SDRbZ_short"})
    void whatDoesNotLookLikeAKeyIsDenied(String token) {
        assertThatThrownBy(() -> ApiKey.parse(token))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        e -> assertThat(e.code().category()).isEqualTo(ErrorCategory.DENIED));
    }

    @Test
    void aRecordAdmitsOnlyItsOwnKey() {
        var other = new ApiKey(KEY.id(), "x".repeat(32));

        assertThat(record(null, false).admits(KEY, NOW)).isTrue();
        assertThat(record(null, false).admits(other, NOW)).isFalse();
    }

    @Test
    void anExpiredOrRevokedKeyIsNotAdmitted() {
        assertThat(record(NOW, false).admits(KEY, NOW)).isFalse();
        assertThat(record(NOW.plusSeconds(1), false).admits(KEY, NOW)).isTrue();
        assertThat(record(null, true).admits(KEY, NOW)).isFalse();
    }

    private static ApiKeyRecord record(@org.jspecify.annotations.Nullable Instant expiresAt, boolean revoked) {
        return new ApiKeyRecord(KEY.id(), KEY.hash(), "johnfdoe", List.of(RoleName.READ_ONLY), NOW, expiresAt, revoked);
    }
}
