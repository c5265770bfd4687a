package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.http.world.World;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthenticationTest {
    private static final String WHOAMI = "/v1/whoami";

    @RegisterExtension
    final ApiServer api = new ApiServer();

    private static void assertRefused(HttpResponse<String> response, String why) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).hasValue("Bearer realm=\"astra\"");
        assertThat(response.body())
                .contains("\"code\":\"core.unauthenticated\"")
                .contains(why);
    }

    @Test
    void aKeyThatWasHandedOutIsKnown() {
        assertThat(api.get(WHOAMI).body()).contains("\"api_key_id\":\"apupA\"").contains("\"customer_id\":\"orreri\"");
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase() {
        var request = api.anonymous(WHOAMI).header("Authorization", "bEaReR " + World.FOUNDER.token());
        assertThat(api.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void everyCallerIsTakenForWhoTheyAreAlsoWhenManyAskAtOnce() {
        var answers = IntStream.range(0, 100)
                .mapToObj(i -> i % 2 == 0 ? World.FOUNDER : World.GUEST)
                .map(key -> api.sendAsync(api.request(WHOAMI, key))
                        .thenApply(response -> response.body().contains("\"api_key_id\":\"" + key.id() + "\"")))
                .toList();
        assertThat(answers).allMatch(answer -> answer.join());
    }

    @Test
    void withoutAKeyNothingIsTold() {
        assertRefused(api.send(api.anonymous(WHOAMI)), "the request has no Authorization header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Zm91bmRlcjpr", "astra_apupA_k", "Bearer", "Token astra_apupA_k"})
    void anotherSchemeIsNoKey(String header) {
        assertRefused(api.send(api.anonymous(WHOAMI).header("Authorization", header)), "does not begin with Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer astra_apupA_short", "Bearer astra__", "Bearer  "})
    void aKeyOfAnotherFormIsRefused(String header) {
        assertRefused(
                api.send(api.anonymous(WHOAMI).header("Authorization", header)),
                header.endsWith(" ") ? "There is no API key" : "does not have the form astra_<id>_<secret>");
    }

    @Test
    void aKeyNobodyHasIsRefused() {
        assertRefused(api.send(api.request(WHOAMI, new ApiKey("nobody", "n".repeat(32)))), "is not valid");
    }

    @Test
    void aKeyWithTheWrongSecretIsRefused() {
        var guessed = new ApiKey(World.FOUNDER.id(), "x".repeat(32));
        assertRefused(api.send(api.request(WHOAMI, guessed)), "The API key 'apupA' is not valid");
    }

    @Test
    void aRevokedKeyIsRefused() {
        var key = new ApiKey("revoked", "r".repeat(32));
        api.world.key(key, RoleName.GLOBAL_ADMIN, null, true);
        assertRefused(api.send(api.request(WHOAMI, key)), "revoked or expired");
    }

    @Test
    void anExpiredKeyIsRefused() {
        var key = new ApiKey("expired", "e".repeat(32));
        api.world.key(key, RoleName.GLOBAL_ADMIN, Instant.EPOCH, false);
        assertRefused(api.send(api.request(WHOAMI, key)), "revoked or expired");
    }

    @Test
    void whoHasNoKeyIsNotToldWhatIsWrongWithTheRequest() {
        var request = api.anonymous("/v1/services/testbed/environments/staging/deployments")
                .POST(HttpRequest.BodyPublishers.ofString("{nonsense"));
        assertRefused(api.send(request), "There is no API key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x/../v1/whoami",
                "//v1/whoami",
                "/v1//whoami",
                "/%76%31/whoami",
                "/v1/whoami/",
                "/v1/whoami;x=y",
                "/v1%2Fwhoami",
                "/V1/whoami",
                "/./v1/./whoami"
            })
    void noWayOfWritingAPathGetsAroundTheKey(String path) {
        try (var connection = new RawConnection(api)) {
            connection.say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(connection.listen()).matches("(?s)HTTP/1.1 (401|404) .*").doesNotContain("orreri");
        }
    }

    @Test
    void anAnswerIsKeptByNobodyOnTheWay() {
        var headers = api.get(WHOAMI).headers();
        assertThat(headers.firstValue("cache-control")).hasValue("no-store");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
    }
}
