package dev.astra.aws.signin;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.SignInSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The session kept on this machine, prolonged when its token has ended. */
final class PortalSession {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final PortalSite site;
    private final TokenStore store;
    private final Oidc oidc;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    PortalSession(PortalSite site, TokenStore store, Oidc oidc, InstantSource clock) {
        this.site = site;
        this.store = store;
        this.oidc = oidc;
        this.clock = clock;
    }

    /** The token of this portal, whether or not it still serves. */
    Optional<Token> token() {
        return site.known() ? store.find(site.startUrl()) : Optional.empty();
    }

    Optional<SignInSession> current() {
        Instant now = clock.instant();
        return token().map(this::told).filter(session -> session.endsAt().isAfter(now));
    }

    /** A token ends before the session does if it can be refreshed; how long, AWS does not tell. */
    private SignInSession told(Token token) {
        Instant end = token.expiresAt();
        if (token.refreshToken() != null) {
            Instant usual = store.since()
                    .map(since -> since.plus(SignInSession.USUAL_LENGTH))
                    .orElse(end);
            end = usual.isAfter(end) ? usual : end;
        }
        return new SignInSession(token.startUrl(), end);
    }

    SignInSession begin(Token token) {
        store.keep(token);
        store.begun(clock.instant());
        return told(token);
    }

    void forget() {
        store.forget();
    }

    /** A token that serves for a while. */
    Token good() {
        Token token = token().orElseThrow(() -> needed("Nobody is signed in", "this takes a sign-in"));
        return token.good(clock.instant().plus(MARGIN)) ? token : after(token);
    }

    /** The token after one that does not serve any more. It may be there already: another process may have got it. */
    Token after(Token spent) {
        lock.lock();
        try {
            return other(spent)
                    .or(() -> refreshed(spent))
                    .or(() -> other(spent))
                    .orElseThrow(() -> needed("You are not signed in any more", "the session has ended"));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Token> other(Token spent) {
        return token().filter(there -> !there.equals(spent)).filter(there -> there.good(clock.instant()));
    }

    private Optional<Token> refreshed(Token spent) {
        Optional<Token> fresh = oidc.refresh(spent);
        fresh.ifPresent(store::keep);
        return fresh;
    }

    private static AstraException needed(String what, String why) {
        return Failure.of(CoreError.SIGN_IN_NEEDED, what, why)
                .next("Sign in with astra auth login.")
                .exception();
    }
}
