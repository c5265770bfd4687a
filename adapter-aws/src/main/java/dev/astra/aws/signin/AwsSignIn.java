package dev.astra.aws.signin;

import dev.astra.aws.client.AwsClients;
import dev.astra.aws.client.PortalRoles;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.identity.AccountAccess;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SelectedProfile;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.SignInSession;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.identity.SignIn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;

/** IAM Identity Center's portal, without the AWS command line but with its files, so that both share one session. */
public final class AwsSignIn implements SignIn {
    private final PortalSite site;
    private final AwsFiles files;
    private final Timekeeper time;
    private final Browser browser;
    private final Oidc oidc;
    private final PortalSession session;
    private final Portal portal;

    /**
     * A person's sign-in.
     *
     * @param clients for calls that no credentials sign
     */
    public AwsSignIn(PortalSite site, AwsFiles files, AwsClients clients, Timekeeper time, Browser browser) {
        this.site = site;
        this.files = files;
        this.time = time;
        this.browser = browser;
        var region = site.region();
        this.oidc = new Oidc(
                clients.own("sso-oauth", SsoOidcClient.class, SsoOidcClient::builder, region), site, time::now);
        this.session = new PortalSession(site, new TokenStore(files), oidc, time::now);
        this.portal = new Portal(clients.own("sso", SsoClient.class, SsoClient::builder, region), session);
    }

    /**
     * The same person's roles, as a way to credentials.
     *
     * @param management the account at the organization's root, or null while it is not known
     * @param wanted whether no other credentials have been chosen
     */
    public PortalRoles roles(@Nullable AccountId management, boolean wanted) {
        return new PersonRoles(session, portal, management, wanted && site.known());
    }

    @Override
    public Optional<SignInSession> session() {
        return session.current();
    }

    @Override
    public SignInSession signIn(SignInMethod method, Consumer<SignInPrompt> prompt) {
        site.startUrl();
        Token token = switch (method) {
            case BROWSER -> new BrowserFlow(oidc, browser).signIn(prompt).orElseGet(() -> withDevice(prompt));
            case DEVICE -> withDevice(prompt);
        };
        return session.begin(token);
    }

    private Token withDevice(Consumer<SignInPrompt> prompt) {
        return new DeviceFlow(oidc, time).signIn(prompt);
    }

    @Override
    public SignInSession renew() {
        session.good();
        portal.accounts();
        return session.current().orElseThrow();
    }

    @Override
    public boolean signOut() {
        Optional<Token> token = session.token();
        try {
            token.ifPresent(portal::logout);
        } finally {
            session.forget();
        }
        return token.isPresent();
    }

    @Override
    public List<AccountAccess> access() {
        return portal.accounts().stream()
                .map(account -> {
                    var id = new AccountId(account.accountId());
                    return new AccountAccess(id, account.accountName(), portal.roles(id));
                })
                .filter(access -> !access.roles().isEmpty())
                .sorted(Comparator.comparing(AccountAccess::name))
                .toList();
    }

    @Override
    public SelectedProfile select(Location location, RoleName role) {
        List<RoleName> held = portal.roles(location.account());
        if (!held.contains(role)) {
            throw refused(location, role, held);
        }
        new ProfileFile(files.config()).select(site.startUrl(), site.region().value(), location, role);
        return new SelectedProfile(ProfileFile.PROFILE, files.config().toString());
    }

    private static AstraException refused(Location location, RoleName role, List<RoleName> held) {
        List<String> names = held.stream().map(RoleName::value).toList();
        var failure = Failure.of(
                CoreError.FORBIDDEN,
                "You cannot be '" + role + "' in account '" + location.name() + "'",
                names.isEmpty() ? "you have no role there" : "your roles there are " + String.join(", ", names));
        return Nearest.to(role.value(), names)
                .map(near -> failure.next("Did you mean -r " + near + "?"))
                .orElse(failure.next("See what you may be where with astra auth list."))
                .exception();
    }

    @Override
    public URI consoleLink(Location location, RoleName role) {
        String destination =
                "https://" + location.region() + ".console.aws.amazon.com/console/home?region=" + location.region();
        return URI.create("%s/#/console?account_id=%s&role_name=%s&destination=%s"
                .formatted(
                        site.startUrl().toString().replaceAll("[/#]+$", ""),
                        location.account(),
                        role,
                        URLEncoder.encode(destination, StandardCharsets.UTF_8)));
    }
}
