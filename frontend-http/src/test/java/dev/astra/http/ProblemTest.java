package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What never reaches an operation of the contract. */
final class ProblemTest {

    @RegisterExtension
    final ApiServer api = new ApiServer();

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = new JsonObject(response.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("urn:astra:problem:" + code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("instance")).matches("urn:uuid:[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v2/whoami", "/v1/whoami/x", "/v1", "/favicon.ico", "/healthz/x"})
    void nothingElseIsFound(String path) {
        assertProblem(api.get(path), 404, "http.no-route");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/whoami, GET",
        "DELETE, /v1/services, GET",
        "PUT, /healthz, GET",
        "GET, /v1/services/testbed/environments/staging/deployments, POST",
        "PATCH, /v1/services/testbed/environments/staging/deployments/ecs-svc~1, GET"
    })
    void whatAPathDoesNotTakeIsNamedTogetherWithWhatItTakes(String method, String path, String allowed) {
        HttpResponse<String> response = api.send(api.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertProblem(response, 405, "http.method-not-allowed");
        assertThat(response.headers().firstValue("allow")).hasValue(allowed);
    }

    @Test
    void aServiceNameThatCannotBeIsRefused() {
        assertProblem(
                api.get("/v1/services/Test%20bed/environments/staging/deployments/x"), 400, "http.invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/whoami HTTP/1.1\r\n",
                "GET\r\n",
                "nonsense\r\n",
                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n"
            })
    void whatIsNotWellFormedIsRefused(String head) {
        try (var connection = new RawConnection(api)) {
            connection.say(head + "Connection: close\r\n\r\n");
            assertMalformed(connection.listen());
        }
    }

    @Test
    void aHeadThatIsFarTooLargeIsRefused() {
        try (var connection = new RawConnection(api)) {
            connection.say("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertMalformed(connection.listen());
        }
    }

    private void assertMalformed(String answer) {
        assertThat(answer)
                .matches("(?s)HTTP/1\\.[01] 400 .*")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("http.malformed-request");
        api.contract().checkSchema("Problem", answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void anExpectationThatIsNotKnownIsRefused() {
        try (var connection = new RawConnection(api)) {
            connection.say("POST /healthz HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\nContent-Length: 2\r\n"
                    + "Connection: close\r\n\r\n{}");
            assertThat(connection.listen()).startsWith("HTTP/1.1 417").contains("http.expectation-failed");
        }
    }
}
