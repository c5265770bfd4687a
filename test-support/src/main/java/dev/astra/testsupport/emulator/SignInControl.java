package dev.astra.testsupport.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What people do in their browsers, and how long their sign-ins last. */
public final class SignInControl {
    private final ControlChannel control;

    SignInControl(ControlChannel control) {
        this.control = control;
    }

    /** Approves the device sign-in with this code; the user must exist in the identity store. */
    public void approve(String userCode, String userName) {
        control.send("sign-in/approve", Map.of("user_code", userCode, "user", userName));
    }

    public void deny(String userCode) {
        control.send("sign-in/deny", Map.of("user_code", userCode));
    }

    /** The user codes that wait for approval. */
    public List<String> pendingUserCodes() {
        return control.send("sign-in/pending", Map.of()).stream()
                .map(List::getFirst)
                .toList();
    }

    /** From now on the browser belongs to this user: the authorization page redirects at once. */
    public void signInBrowser(String userName) {
        control.send("sign-in/browser", Map.of("user", userName));
    }

    /** How long tokens issued from now on last; 8 hours and 7 days if not set. */
    public void tokenLifetimes(Duration access, Duration refresh) {
        control.send(
                "sign-in/lifetimes",
                Map.of(
                        "access_seconds", Long.toString(access.toSeconds()),
                        "refresh_seconds", Long.toString(refresh.toSeconds())));
    }

    /** Ends all access tokens now; refresh tokens stay good. */
    public void expireAccessTokens() {
        control.send("sign-in/expire", Map.of());
    }

    /** Ends all tokens now: only a new sign-in helps. */
    public void expireAllTokens() {
        control.send("sign-in/expire", Map.of("refresh", "true"));
    }

    /** Identity Center is enabled in this region only; an empty name means in none. */
    public void identityCenterRegion(String region) {
        control.send("identity-center/region", Map.of("region", region));
    }
}
