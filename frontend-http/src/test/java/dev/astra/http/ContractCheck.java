package dev.astra.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.http.contract.ApiContract;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds every answer against the contract. Fields that the contract does not name are refused, and the media types that
 * Vert.x does not know go under names that it does.
 */
final class ContractCheck implements AutoCloseable {
    private static final Map<String, String> KNOWN_TYPES = Map.of(
            "application/json", "application/json",
            "application/problem+json", "application/vnd.problem+json",
            "text/event-stream", "text/plain");

    private static final JsonObject UNCHECKED_TEXT =
            new JsonObject().put("type", "string").put("format", "binary");

    private final Vertx vertx = Vertx.vertx();
    private final OpenAPIContract contract;
    private final ResponseValidator validator;

    ContractCheck() {
        JsonObject document = ApiContract.read();
        renameTypes(document);
        closeObjects(document.getJsonObject("components").getJsonObject("schemas"));
        contract = OpenAPIContract.from(vertx, document)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        validator = ResponseValidator.create(vertx, contract);
    }

    OpenAPIContract contract() {
        return contract;
    }

    /** Fails unless the contract describes exactly this answer. */
    void check(HttpRequest request, HttpResponse<String> response) {
        Operation operation = contract.findOperation(request.uri().getPath(), HttpMethod.valueOf(request.method()));
        if (operation == null) {
            assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
            checkSchema("Problem", response.body());
            return;
        }
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> asJson(header.getValue().getFirst())));
        String type = response.headers().firstValue("content-type").orElse("");
        ValidatableResponse answer = response.body().isEmpty()
                ? ValidatableResponse.create(response.statusCode(), headers)
                : ValidatableResponse.create(
                        response.statusCode(), headers, Buffer.buffer(response.body()), KNOWN_TYPES.get(type));
        validator
                .validate(answer, operation.getOperationId())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** The validator takes a header for JSON. */
    private static String asJson(String header) {
        return header.matches("\\d+") ? header : Json.encode(header);
    }

    void checkSchema(String name, String json) {
        JsonObject schema = contract.getRawContract()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(name);
        var result =
                contract.getSchemaRepository().validator(JsonSchema.of(schema)).validate(new JsonObject(json));
        assertThat(result.getErrors()).as(json).isNullOrEmpty();
    }

    private static void renameTypes(Object value) {
        if (value instanceof JsonArray array) {
            array.forEach(ContractCheck::renameTypes);
        }
        if (value instanceof JsonObject object) {
            if (object.getValue("content") instanceof JsonObject content) {
                List.copyOf(content.fieldNames())
                        .forEach(type -> content.put(KNOWN_TYPES.get(type), content.remove(type)));
                if (content.containsKey("text/plain")) {
                    content.put("text/plain", new JsonObject().put("schema", UNCHECKED_TEXT));
                }
            }
            object.fieldNames().forEach(name -> renameTypes(object.getValue(name)));
        }
    }

    private static void closeObjects(JsonObject schemas) {
        schemas.fieldNames().stream()
                .map(schemas::getJsonObject)
                .filter(schema -> schema.containsKey("properties"))
                .forEach(schema -> schema.put("additionalProperties", false));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
