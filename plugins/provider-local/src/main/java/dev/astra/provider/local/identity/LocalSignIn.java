package dev.astra.provider.local.identity;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.identity.AccountAccess;
import dev.astra.domain.identity.RoleCatalog;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SelectedProfile;
import dev.astra.domain.identity.SignInMethod;
import dev.astra.domain.identity.SignInPrompt;
import dev.astra.domain.identity.SignInSession;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.identity.SignIn;
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A portal that exists in the file only: it agrees by itself after a moment, and whoever learns here may be everything. */
public record LocalSignIn(StateFile file, Timekeeper time) implements SignIn {
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);
    private static final String PROFILE = "astra";

    @Override
    public Optional<SignInSession> session() {
        return file.read(cloud -> SessionRow.running(cloud).map(row -> session(cloud, row)));
    }

    private static SignInSession session(Snapshot cloud, SessionRow row) {
        return new SignInSession(LocalIdentityDirectory.portal(cloud).startUrl(), row.endsAt());
    }

    @Override
    public SignInSession signIn(SignInMethod method, Consumer<SignInPrompt> prompt) {
        prompt.accept(file.change(draft -> {
            requireOrganization(draft);
            draft.busyUntil(draft.now().plus(MOMENT));
            String hex = draft.newDice("device code").hex(8).toUpperCase(Locale.ROOT);
            String code = hex.substring(0, 4) + "-" + hex.substring(4);
            URI page = URI.create(LocalIdentityDirectory.portal(draft).startUrl() + "/#/device");
            return new SignInPrompt.Device(
                    code,
                    URI.create(page + "?user_code=" + code),
                    page,
                    draft.now().plus(CODE_LIFETIME));
        }));
        time.sleep(MOMENT);
        return file.change(draft -> {
            var end = draft.now().plus(SignInSession.USUAL_LENGTH);
            var row =
                    SessionRow.of(draft).map(before -> before.until(end)).orElse(new SessionRow(end, null, null, null));
            draft.put(SessionRow.TABLE, row);
            return session(draft, row);
        });
    }

    private static void requireOrganization(Snapshot cloud) {
        if (!Accounts.organized(cloud)) {
            throw Failure.of(CoreError.NOT_INITIALIZED, "Nobody can sign in yet", "there is no organization")
                    .next("Run astra init.")
                    .exception();
        }
    }

    @Override
    public SignInSession renew() {
        return file.read(cloud -> session(cloud, required(cloud)));
    }

    @Override
    public boolean signOut() {
        return file.change(draft -> SessionRow.running(draft)
                .map(row -> {
                    draft.put(SessionRow.TABLE, row.until(draft.now()));
                    return true;
                })
                .orElse(false));
    }

    @Override
    public List<AccountAccess> access() {
        return file.read(cloud -> {
            required(cloud);
            return Accounts.all(cloud).stream()
                    .filter(account -> account.status() == AccountStatus.ACTIVE)
                    .map(account ->
                            new AccountAccess(account.id(), account.name().value(), roles(cloud, account.name())))
                    .filter(access -> !access.roles().isEmpty())
                    .sorted(Comparator.comparing(AccountAccess::name))
                    .toList();
        });
    }

    private static List<RoleName> roles(Snapshot cloud, AccountName account) {
        var environments = Accounts.all(cloud).stream()
                .map(Account::name)
                .filter(name -> !name.equals(AccountName.MANAGEMENT))
                .toList();
        return RoleCatalog.availableIn(account, RoleCatalog.forEnvironments(environments));
    }

    @Override
    public SelectedProfile select(Location location, RoleName role) {
        return file.change(draft -> {
            var row = required(draft);
            List<RoleName> held = roles(draft, location.name());
            if (!held.contains(role)) {
                throw refused(location, role, held);
            }
            draft.put(
                    SessionRow.TABLE,
                    new SessionRow(
                            row.endsAt(),
                            location.account().value(),
                            role.value(),
                            location.region().value()));
            return new SelectedProfile(PROFILE, null);
        });
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
        throw Failure.of(
                        CoreError.UNSUPPORTED,
                        "There is no web console",
                        "the embedded cloud is a file: " + file.file())
                .next("Look at what is in it with astra account list and astra service list.")
                .exception();
    }

    private static SessionRow required(Snapshot cloud) {
        return SessionRow.running(cloud)
                .orElseThrow(() -> SessionRow.of(cloud).isPresent()
                        ? needed("You are not signed in any more", "the session has ended")
                        : needed("Nobody is signed in", "this takes a sign-in"));
    }

    private static AstraException needed(String what, String why) {
        return Failure.of(CoreError.SIGN_IN_NEEDED, what, why)
                .next("Sign in with astra auth login.")
                .exception();
    }
}
