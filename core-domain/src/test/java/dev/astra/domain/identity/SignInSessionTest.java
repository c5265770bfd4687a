package dev.astra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SignInSessionTest {
    private static final Instant END = Instant.parse("2026-11-21T18:00:00Z");

    private final SignInSession session = new SignInSession(URI.create("https://d-1.awsapps.com/start"), END);

    @Test
    void theLastHalfHourIsTheEnd() {
        assertThat(session.endsSoon(END.minus(Duration.ofMinutes(30)))).isFalse();
        assertThat(session.endsSoon(END.minus(Duration.ofMinutes(29)))).isTrue();
    }

    @Test
    void nothingIsLeftOfASessionThatIsOver() {
        assertThat(session.left(END.plusSeconds(1))).isZero();
    }

    @Test
    void anAccountIsEnteredAsItsOwnAdminRatherThanAsEverybodys() {
        var staging = new RoleName("staging_admin");

        assertThat(RoleCatalog.strongest(List.of(RoleName.GLOBAL_ADMIN, RoleName.READ_ONLY, staging)))
                .contains(staging);
        assertThat(RoleCatalog.strongest(List.of(RoleName.READ_ONLY, RoleName.GLOBAL_ADMIN)))
                .contains(RoleName.GLOBAL_ADMIN);
        assertThat(RoleCatalog.strongest(List.of(new RoleName("billing"), RoleName.READ_ONLY)))
                .contains(RoleName.READ_ONLY);
        assertThat(RoleCatalog.strongest(List.of(new RoleName("billing")))).isEmpty();
    }
}
