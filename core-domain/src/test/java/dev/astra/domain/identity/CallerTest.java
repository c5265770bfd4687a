package dev.astra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.AccountName;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CallerTest {
    private static final AccountName STAGING = new AccountName("staging");
    private static final AccountName PRODUCTION = new AccountName("production");

    @Test
    void everybodyMayReadButNotChange() {
        var caller = new Caller("apupA", List.of());

        assertThat(caller.may(Access.read())).isTrue();
        assertThatThrownBy(() -> caller.require(Access.change(STAGING)))
                .hasMessageContaining("it needs the role staging_admin");
    }

    @Test
    void anEnvironmentAdminMayChangeOnlyThatEnvironment() {
        var caller = new Caller("apupA", List.of(RoleName.adminOf(STAGING)));

        assertThat(caller.may(Access.change(STAGING))).isTrue();
        assertThat(caller.may(Access.change(PRODUCTION))).isFalse();
        assertThat(caller.may(Access.administer())).isFalse();
    }

    @Test
    void everybodyMayEnterAnEnvironmentExceptProduction() {
        var caller = new Caller("apupA", List.of());
        var admin = new Caller("apupA", List.of(RoleName.adminOf(PRODUCTION)));

        assertThat(caller.may(Access.enter(STAGING))).isTrue();
        assertThat(admin.may(Access.enter(PRODUCTION))).isTrue();
        assertThatThrownBy(() -> caller.require(Access.enter(PRODUCTION)))
                .hasMessageContaining("it needs the role production_admin");
    }

    @Test
    void aGlobalAdminMayDoEverything() {
        var caller = new Caller("apupA", List.of(RoleName.GLOBAL_ADMIN));

        assertThatCode(() -> {
                    caller.require(Access.change(PRODUCTION));
                    caller.require(Access.administer());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theCatalogueNamesTheRolesOfAnAccountInOrder() {
        var environments = List.of(PRODUCTION, STAGING);

        assertThat(RoleCatalog.availableIn(PRODUCTION, RoleCatalog.forEnvironments(environments)))
                .extracting(RoleName::value)
                .containsExactly("read_only", "global_admin", "production_admin");
        assertThat(RoleCatalog.availableIn(AccountName.MANAGEMENT, RoleCatalog.forEnvironments(environments)))
                .containsExactly(RoleName.GLOBAL_ADMIN);
    }
}
