package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.service.DeploymentState;
import dev.astra.http.world.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeploymentTest {
    private static final String DEPLOYMENTS = "/v1/services/testbed/environments/staging/deployments";

    @RegisterExtension
    final ApiServer api = new ApiServer();

    private static JsonObject body(String tag) {
        return new JsonObject().put("manifest", World.manifest("testbed", tag));
    }

    private HttpResponse<String> deploy(JsonObject body) {
        return api.post(DEPLOYMENTS, body.encode());
    }

    private static JsonObject problem(HttpResponse<String> response, int status, String code) {
        var problem = new JsonObject(response.body());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("code")).isEqualTo(code);
        return problem;
    }

    @Test
    void aDeploymentIsStartedAndCanBeAskedForUntilItIsOver() {
        HttpResponse<String> started = deploy(body("2.6.4"));
        assertThat(started.statusCode()).isEqualTo(202);
        String location = started.headers().firstValue("location").orElseThrow();
        JsonObject deployment = new JsonObject(started.body()).getJsonObject("deployment");
        assertThat(location)
                .isEqualTo(deployment.getJsonObject("links").getString("self"))
                .isEqualTo(DEPLOYMENTS + "/ecs-svc~3433129490090043241");

        assertThat(new JsonObject(api.get(location).body())).isEqualTo(deployment);
        api.world.become(DeploymentState.COMPLETED);
        assertThat(new JsonObject(api.get(location).body()).getString("state")).isEqualTo("completed");
    }

    @Test
    void whatRunsAlreadyIsNotDeployed() {
        HttpResponse<String> response = deploy(body("2.6.3"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"changes\":[]}");
        assertThat(api.world.rollOuts()).isZero();
    }

    @Test
    void whatRunsAlreadyIsDeployedWithForce() {
        assertThat(deploy(body("2.6.3").put("force", true)).statusCode()).isEqualTo(202);
        assertThat(api.world.rollOuts()).isEqualTo(1);
    }

    @Test
    void aDeploymentUnderWayIsInTheWayOfAnotherUnlessForced() {
        deploy(body("2.6.4"));
        problem(deploy(body("2.6.5")), 409, "core.deployment-running");
        assertThat(deploy(body("2.6.5").put("force", true)).statusCode()).isEqualTo(202);
        String first = DEPLOYMENTS + "/ecs-svc~3433129490090043241";
        assertThat(new JsonObject(api.get(first).body()).getString("state")).isEqualTo("superseded");
    }

    @Test
    void theDeploymentUnderWayIsTheAnswerWhenItIsTheOneThatIsWanted() {
        deploy(body("2.6.4"));
        HttpResponse<String> again = deploy(body("2.6.4"));
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(new JsonObject(again.body()).getJsonArray("changes")).isEmpty();
        assertThat(again.headers().firstValue("location")).hasValue(DEPLOYMENTS + "/ecs-svc~3433129490090043241");
        assertThat(api.world.rollOuts()).isEqualTo(1);
    }

    @Test
    void whatWasApprovedMustStillRun() {
        problem(deploy(body("2.6.4").put("approved_revision", "testbed:6")), 409, "core.changed-meanwhile");
        assertThat(deploy(body("2.6.4").put("approved_revision", "testbed:7")).statusCode())
                .isEqualTo(202);
    }

    @Test
    void twoDeploymentsOfOneServiceAtOnceKeepOutOfEachOthersWay() {
        var gate = new Gate();
        api.world.whenRolledOut(gate);
        var first = api.sendAsync(api.posting(DEPLOYMENTS, body("2.6.4").encode()));
        Eventually.until(() -> gate.waiting() == 1);

        JsonObject refused = problem(deploy(body("2.6.5")), 409, "core.leased");
        assertThat(refused.getString("retry")).isEqualTo("yes");
        assertThat(refused.getJsonObject("details").getString("holder")).startsWith("server");
        gate.open();
        assertThat(first.join().statusCode()).isEqualTo(202);
    }

    @Test
    void everyProblemOfAManifestIsToldWithItsPlace() {
        String manifest = """
                containers = [
                  {
                    name   = "testbed"
                    imag   = "testbed:2.6.4"
                    cpu    = 256
                    memory = 512
                  }
                ]
                """;
        JsonObject problem = problem(
                deploy(new JsonObject().put("manifest", manifest).put("file_name", "deploy/staging.hcl")),
                422,
                "core.invalid-manifest");
        JsonArray problems = problem.getJsonArray("problems");
        assertThat(problems).hasSizeGreaterThan(1).allSatisfy(each -> {
            assertThat(((JsonObject) each).getString("file")).isEqualTo("deploy/staging.hcl");
            assertThat(((JsonObject) each).getInteger("line")).isBetween(1, 8);
            assertThat(((JsonObject) each).getInteger("column")).isPositive();
        });
        assertThat(problem.encode()).contains("image");
        assertThat(api.world.rollOuts()).isZero();
    }

    @Test
    void anImageThatDoesNotExistIsNotFound() {
        JsonObject problem = problem(deploy(body("3.0.0")), 404, "core.not-found");
        assertThat(problem.getJsonArray("problems").getJsonObject(0).getString("file"))
                .isEqualTo("service_manifest.staging.hcl");
    }

    @Test
    void aKeyThatMayOnlyReadCannotDeploy() {
        HttpResponse<String> response =
                api.send(posting(World.GUEST, body("2.6.4").encode()));
        JsonObject problem = problem(response, 403, "core.forbidden");
        assertThat(problem.getString("detail")).contains("it needs the role staging_admin");
        assertThat(response.headers().firstValue("www-authenticate")).isEmpty();
    }

    private HttpRequest.Builder posting(ApiKey key, String json) {
        return api.request(DEPLOYMENTS, key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    @Test
    void anUnknownServiceIsNotFound() {
        var path = "/v1/services/testbet/environments/staging/deployments";
        JsonObject problem = problem(api.post(path, body("2.6.4").encode()), 404, "core.not-found");
        assertThat(problem.getJsonArray("next_steps")).containsExactly("Did you mean testbed?");
    }

    @Test
    void everyPlaceWhereTheBodyBreaksTheContractIsTold() {
        HttpResponse<String> response =
                api.post(DEPLOYMENTS, "{\"manifest\":7,\"force\":\"yes\",\"forced\":true,\"file_name\":\"\"}");
        JsonArray problems = problem(response, 400, "http.invalid-request").getJsonArray("problems");
        assertThat(problems.stream().map(each -> ((JsonObject) each).getString("pointer")))
                .containsExactlyInAnyOrder("#/manifest", "#/force", "#/forced", "#/file_name");
    }

    @Test
    void aBodyWithoutAManifestIsRefused() {
        JsonArray problems = problem(api.post(DEPLOYMENTS, "{}"), 400, "http.invalid-request")
                .getJsonArray("problems");
        assertThat(problems)
                .containsExactly(new JsonObject()
                        .put("detail", "Instance does not have required property \"manifest\"")
                        .put("pointer", "#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{nonsense", "\"text\"", "[]", "null", "{\"manifest\":"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        problem(api.post(DEPLOYMENTS, body), 400, "http.invalid-request");
    }

    @Test
    void anEmptyBodyIsRefused() {
        problem(api.post(DEPLOYMENTS, ""), 400, "http.invalid-request");
        problem(
                api.send(api.request(DEPLOYMENTS).POST(HttpRequest.BodyPublishers.noBody())),
                400,
                "http.invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded"
            })
    void aBodyOfAnotherTypeIsRefused(String type) {
        var request = api.request(DEPLOYMENTS)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body("2.6.4").encode()));
        problem(api.send(request), 415, "http.unsupported-media-type");
    }

    @Test
    void aBodyOfNoTypeIsRefused() {
        var request = api.request(DEPLOYMENTS)
                .POST(HttpRequest.BodyPublishers.ofString(body("2.6.4").encode()));
        problem(api.send(request), 415, "http.unsupported-media-type");
    }

    @Test
    void aTypeWithACharacterSetIsTaken() {
        var request = api.request(DEPLOYMENTS)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body("2.6.4").encode()));
        assertThat(api.send(request).statusCode()).isEqualTo(202);
    }

    @Test
    void aForgottenDeploymentIsNotFound() {
        problem(api.get(DEPLOYMENTS + "/ecs-svc~999"), 404, "core.not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs-svc~1=2", "ecs-svc~1=zz", "a%2Fb", "a%20b", "%C3%A9"})
    void aDeploymentIdOfAnotherFormIsRefused(String id) {
        JsonArray problems = problem(api.get(DEPLOYMENTS + "/" + id), 400, "http.invalid-request")
                .getJsonArray("problems");
        assertThat(problems.getJsonObject(0).getString("parameter")).isEqualTo("deployment");
    }
}
