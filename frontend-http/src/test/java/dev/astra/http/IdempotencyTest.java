package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.organization.ApiKey;
import dev.astra.http.world.World;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdempotencyTest {
    private static final String DEPLOYMENTS = "/v1/services/testbed/environments/staging/deployments";
    private static final String FORCED = new JsonObject()
            .put("manifest", World.manifest("testbed", "2.6.3"))
            .put("force", true)
            .encode();

    @RegisterExtension
    final ApiServer api = new ApiServer();

    private HttpRequest.Builder deploying(String key, String body) {
        return api.posting(DEPLOYMENTS, body).header("Idempotency-Key", key);
    }

    private HttpResponse<String> deploy(String key, String body) {
        return api.send(deploying(key, body));
    }

    @Test
    void withoutAKeyEveryRequestTakesEffect() {
        assertThat(api.post(DEPLOYMENTS, FORCED).body())
                .isNotEqualTo(api.post(DEPLOYMENTS, FORCED).body());
        assertThat(api.world.rollOuts()).isEqualTo(2);
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndTakesEffectOnce() {
        HttpResponse<String> first = deploy("key-1", FORCED);
        HttpResponse<String> second = deploy("key-1", FORCED);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("location"))
                .isEqualTo(first.headers().firstValue("location"));
        assertThat(api.world.rollOuts()).isEqualTo(1);
    }

    @Test
    void theSameKeySentManyTimesAtOnceTakesEffectOnce() {
        var gate = new Gate();
        api.world.whenRolledOut(gate);
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> api.sendAsync(deploying("key-1", FORCED)))
                .toList();
        Eventually.until(() -> gate.waiting() == 1);
        gate.open();
        assertThat(answers.stream().map(answer -> answer.join().body()).distinct())
                .hasSize(1);
        assertThat(api.world.rollOuts()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherBodyIsRefused() {
        deploy("key-1", FORCED);
        String other = new JsonObject(FORCED).put("file_name", "other.hcl").encode();
        HttpResponse<String> refused = deploy("key-1", other);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"code\":\"http.idempotency-key-reused\"");
        assertThat(api.world.rollOuts()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherPathIsRefused() {
        deploy("key-1", FORCED);
        var request = api.posting("/v1/services/billing/environments/staging/deployments", FORCED)
                .header("Idempotency-Key", "key-1");
        assertThat(api.send(request).statusCode()).isEqualTo(409);
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        var other = new ApiKey("other", "o".repeat(32));
        api.world.key(other, RoleName.GLOBAL_ADMIN, null, false);
        deploy("key-1", FORCED);
        var request = api.request(DEPLOYMENTS, other)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(HttpRequest.BodyPublishers.ofString(FORCED));
        assertThat(api.send(request).statusCode()).isEqualTo(202);
        assertThat(api.world.rollOuts()).isEqualTo(2);
    }

    @Test
    void whoMayNotDeployLearnsNothingOfAnotherCallersAnswer() {
        deploy("key-1", FORCED);
        var request = api.request(DEPLOYMENTS, World.GUEST)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(HttpRequest.BodyPublishers.ofString(FORCED));
        assertThat(api.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void aFailureThatStaysIsTheAnswerAgain() {
        String missing = new JsonObject()
                .put("manifest", World.manifest("testbed", "3.0.0"))
                .encode();
        assertThat(deploy("key-1", missing).statusCode()).isEqualTo(404);
        assertThat(deploy("key-1", missing).statusCode()).isEqualTo(404);
        assertThat(deploy("key-1", FORCED).statusCode()).isEqualTo(409);
    }

    @Test
    void aFailureThatMayPassCanBeTriedAgainWithTheSameKey() {
        api.world.whenRolledOut(() -> {
            throw Failure.of(CoreError.EXTERNAL, "The roll-out did not begin", "the cloud is not well")
                    .exception();
        });
        HttpResponse<String> failed = deploy("key-1", FORCED);
        assertThat(failed.statusCode()).isEqualTo(502);
        assertThat(failed.body()).contains("\"retry\":\"unknown\"");
        api.world.whenRolledOut(() -> {});
        assertThat(deploy("key-1", FORCED).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1", "true", "null", "a:b.c_d-e"})
    void anyWordOfTheContractsFormIsAKey(String key) {
        assertThat(deploy(key, FORCED).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"quoted\"", "50%", "ä"})
    void aKeyOfAnotherFormIsRefused(String key) {
        HttpResponse<String> refused = deploy(key, FORCED);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"parameter\":\"Idempotency-Key\"");
    }
}
