package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceListTest {
    @RegisterExtension
    final ApiServer api = new ApiServer();

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("services").stream()
                .map(service -> ((JsonObject) service).getString("name"))
                .toList();
    }

    private List<String> walk(String query) {
        var names = new ArrayList<String>();
        String next = "";
        while (next != null) {
            String after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            var page = new JsonObject(api.get("/v1/services?" + query + after).body());
            names.addAll(names(page));
            next = page.getString("next");
        }
        return names;
    }

    @Test
    void withoutParametersAllServicesAreListed() {
        var page = new JsonObject(api.get("/v1/services").body());
        assertThat(names(page)).containsExactly("billing", "testbed");
        assertThat(page.containsKey("next")).isFalse();
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        for (int i = 0; i < 10; i++) {
            api.world.addService("worker-" + i);
        }
        List<String> all = walk("limit=500");
        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        assertThat(walk("limit=1")).isEqualTo(all);
        assertThat(walk("limit=5")).isEqualTo(all);
        assertThat(walk("limit=5&environment=production")).hasSize(10);
    }

    @Test
    void anEnvironmentWithoutServicesHasAnEmptyPage() {
        assertThat(api.get("/v1/services?environment=production").body()).isEqualTo("{\"services\":[]}");
    }

    @Test
    void anUnknownEnvironmentIsNotFound() {
        HttpResponse<String> response = api.get("/v1/services?environment=stagin");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Did you mean staging?");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, 0 is less than 1",
        "limit=501, limit, 501 is greater than 500",
        "limit=many, limit, Instance type string is invalid. Expected integer",
        "limit=1.5, limit, Instance type number is invalid. Expected integer",
        "environment=No, environment, String does not match pattern",
        "after=, after, String is too short (0 < 1)"
    })
    void aParameterThatBreaksTheContractIsNamed(String query, String parameter, String detail) {
        HttpResponse<String> response = api.get("/v1/services?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        var problem = new JsonObject(response.body());
        assertThat(problem.getString("code")).isEqualTo("http.invalid-request");
        assertThat(problem.getJsonArray("problems"))
                .contains(new JsonObject().put("detail", detail).put("parameter", parameter));
    }

    @Test
    void aCursorThatNoPageCameWithIsRefused() {
        HttpResponse<String> response = api.get("/v1/services?after=nonsense");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("The page cursor 'nonsense' is not valid");
    }
}
