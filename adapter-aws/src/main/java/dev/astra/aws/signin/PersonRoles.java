package dev.astra.aws.signin;

import dev.astra.aws.client.PortalRoles;
import dev.astra.aws.client.TemporaryCredentials;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.identity.RoleName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sso.model.AccountInfo;

/** The roles of the person who is signed in, the strongest first. */
final class PersonRoles implements PortalRoles {
    private final PortalSession session;
    private final Portal portal;
    private final @Nullable AccountId management;
    private final boolean wanted;

    /**
     * The person's roles.
     *
     * @param management the account at the organization's root, or null while it is not known
     * @param wanted whether no other credentials have been chosen
     */
    PersonRoles(PortalSession session, Portal portal, @Nullable AccountId management, boolean wanted) {
        this.session = session;
        this.portal = portal;
        this.management = management;
        this.wanted = wanted;
    }

    @Override
    public boolean possible() {
        return wanted && management != null;
    }

    @Override
    public boolean inUse() {
        return possible() && session.token().isPresent();
    }

    @Override
    public TemporaryCredentials in(AccountId account) {
        return strongest(account)
                .map(role -> portal.credentials(account, role))
                .orElseThrow(() -> Failure.of(
                                CoreError.FORBIDDEN,
                                "The account " + account + " cannot be entered",
                                "you have no role there")
                        .next("See what you may be with astra auth list.")
                        .exception());
    }

    @Override
    public TemporaryCredentials atHome() {
        if (management != null) {
            var role = strongest(management);
            if (role.isPresent()) {
                return portal.credentials(management, role.get());
            }
        }
        return portal.accounts().stream()
                .map(AccountInfo::accountId)
                .map(AccountId::new)
                .filter(account -> strongest(account).isPresent())
                .findFirst()
                .map(this::in)
                .orElseThrow(() -> Failure.of(
                                CoreError.FORBIDDEN, "You cannot enter any account", "you have no role anywhere")
                        .next("Ask somebody with global_admin to grant you a role.")
                        .exception());
    }

    private Optional<RoleName> strongest(AccountId account) {
        return RoleCatalog.strongest(portal.roles(account));
    }
}
