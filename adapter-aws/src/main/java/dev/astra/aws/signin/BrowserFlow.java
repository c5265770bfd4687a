package dev.astra.aws.signin;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.SignInPrompt;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Signs a person in through the browser of this machine, without a code to compare. */
record BrowserFlow(Oidc oidc, Browser browser) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The token, or nothing where there is no browser or nothing to come back to. */
    Optional<Token> signIn(Consumer<SignInPrompt> prompt) {
        var pkce = Pkce.fresh();
        try (var callback = Callback.listen(pkce.state())) {
            var registered = oidc.registerForBrowser(Callback.anyAddress());
            URI page = page(registered, pkce, callback.address());
            var opened = browser.open(page);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            callback.watch(opened.get());
            prompt.accept(new SignInPrompt.Browser(page));
            return switch (callback.await(PATIENCE).orElseThrow(DeviceFlow::tooLate)) {
                case Callback.Answer.Code(var code) ->
                    Optional.of(oidc.redeemCode(registered.registration(), code, pkce.verifier(), callback.address())
                            .orElseThrow(DeviceFlow::refused));
                case Callback.Answer.Refused() -> throw DeviceFlow.refused();
                case Callback.Answer.NoBrowser() -> Optional.empty();
            };
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(CoreError.CANCELLED, "The sign-in was given up", "it was interrupted")
                    .exception(e);
        }
    }

    private static URI page(Oidc.Registered registered, Pkce pkce, String redirect) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", registered.registration().clientId());
        query.put("redirect_uri", redirect);
        query.put("state", pkce.state());
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", pkce.challenge());
        query.put("scopes", ProfileFile.SCOPE);
        return URI.create(registered.authorizationPage() + "?"
                + query.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
