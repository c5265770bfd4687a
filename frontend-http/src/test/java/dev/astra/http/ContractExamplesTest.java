package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.organization.ApiKey;
import dev.astra.http.contract.ContractDocument;
import dev.astra.http.world.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends what the contract gives as examples and expects what it says comes back. An example of an answer belongs to the
 * request made of the parameters' and the body's examples of the same name; a path's parameter without one takes its
 * usual value.
 */
final class ContractExamplesTest {
    private static final ContractDocument CONTRACT = ContractDocument.read();
    private static final int FEWEST = 20;

    @RegisterExtension
    final ApiServer api = new ApiServer();

    /** An example of an answer. */
    record Example(ContractDocument.Operation operation, int status, String type, String name) {}

    static List<Example> examples() {
        var examples = new ArrayList<Example>();
        CONTRACT.operations().forEach(operation -> collect(operation, examples));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(FEWEST);
        return examples;
    }

    private static void collect(ContractDocument.Operation operation, List<Example> examples) {
        JsonObject responses = operation.responses();
        for (String status : responses.fieldNames()) {
            JsonObject content =
                    CONTRACT.resolved(responses.getJsonObject(status)).getJsonObject("content", new JsonObject());
            for (String type : content.fieldNames()) {
                content.getJsonObject(type).getJsonObject("examples", new JsonObject()).fieldNames().stream()
                        .map(name -> new Example(operation, Integer.parseInt(status), type, name))
                        .forEach(examples::add);
            }
        }
    }

    private static @Nullable Object value(@Nullable JsonObject examples, String name) {
        JsonObject example = examples == null ? null : examples.getJsonObject(name);
        return example == null ? null : CONTRACT.resolved(example).getValue("value");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleComesTrue(Example example) {
        var response = api.send(request(example));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(example.status());
        assertThat(response.headers().firstValue("content-type")).hasValue(example.type());
        JsonObject described =
                CONTRACT.resolved(example.operation().responses().getJsonObject(String.valueOf(example.status())));
        Object expected = value(
                described.getJsonObject("content").getJsonObject(example.type()).getJsonObject("examples"),
                example.name());
        if (expected instanceof JsonObject json) {
            assertThat(withoutInstance(new JsonObject(response.body())).encodePrettily())
                    .isEqualTo(withoutInstance(json).encodePrettily());
        } else {
            assertThat(response.body()).isEqualTo(expected);
        }
    }

    private HttpRequest.Builder request(Example example) {
        String path = example.operation().path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (JsonObject parameter : parameters(example.operation()).toList()) {
            String name = parameter.getString("name");
            JsonObject examples = parameter.getJsonObject("examples");
            Object own = value(examples, example.name());
            switch (parameter.getString("in")) {
                case "path" ->
                    path = path.replace("{" + name + "}", String.valueOf(own == null ? value(examples, "usual") : own));
                case "query" ->
                    add(query, own, name + "=" + URLEncoder.encode(String.valueOf(own), StandardCharsets.UTF_8));
                default -> add(headers, own, name, String.valueOf(own));
            }
        }
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        var request = sender(target, example.status());
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        JsonObject body = example.operation().model().getJsonObject("requestBody");
        return body == null ? request : withBody(request, body, example);
    }

    private static Stream<JsonObject> parameters(ContractDocument.Operation operation) {
        return Stream.concat(
                        operation.item().getJsonArray("parameters", new JsonArray()).stream(),
                        operation.model().getJsonArray("parameters", new JsonArray()).stream())
                .map(parameter -> CONTRACT.resolved((JsonObject) parameter));
    }

    private static void add(List<String> list, @Nullable Object own, String... texts) {
        if (own != null) {
            list.addAll(List.of(texts));
        }
    }

    private HttpRequest.Builder sender(String target, int status) {
        ApiKey key = status == 403 ? World.GUEST : World.FOUNDER;
        return status == 401 ? api.anonymous(target) : api.request(target, key);
    }

    private static HttpRequest.Builder withBody(HttpRequest.Builder request, JsonObject body, Example example) {
        JsonObject json = body.getJsonObject("content").getJsonObject("application/json");
        Object value = value(json.getJsonObject("examples"), example.name());
        assertThat(value).as("the body of %s", example).isNotNull();
        return request.header("Content-Type", "application/json")
                .method(
                        example.operation().method().toUpperCase(Locale.ROOT),
                        HttpRequest.BodyPublishers.ofString(String.valueOf(value)));
    }

    private static JsonObject withoutInstance(JsonObject json) {
        JsonObject copy = json.copy();
        if (copy.containsKey("instance")) {
            assertThat(copy.getString("instance")).matches("urn:uuid:[0-9a-f-]{36}");
            copy.remove("instance");
        }
        return copy;
    }
}
