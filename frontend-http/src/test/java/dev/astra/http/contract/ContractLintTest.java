package dev.astra.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every operation of the contract has to have. */
final class ContractLintTest {
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final String PROBLEM = "application/problem+json";

    private final ContractDocument document = ContractDocument.read();
    private final JsonObject contract = document.whole();

    private Stream<DynamicTest> each(Consumer<ContractDocument.Operation> rule) {
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> rule.accept(operation)));
    }

    private void walk(Object value, Consumer<JsonObject> visitor) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> walk(each, visitor));
        }
        if (value instanceof JsonObject object) {
            visitor.accept(object);
            object.fieldNames().forEach(name -> walk(object.getValue(name), visitor));
        }
    }

    @Test
    void theContractIsOpenApi31() {
        assertThat(contract.getString("openapi")).isEqualTo("3.1.0");
    }

    @TestFactory
    Stream<DynamicTest> everyOperationSaysWhatItDoesInOneSentence() {
        return each(
                operation -> assertThat(operation.model().getString("summary")).matches("[A-Z].{5,70}\\."));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationHasAKnownTag() {
        List<String> known = contract.getJsonArray("tags").stream()
                .map(tag -> ((JsonObject) tag).getString("name"))
                .toList();
        return each(operation -> assertThat(operation.model().getJsonArray("tags"))
                .hasSize(1)
                .allSatisfy(tag -> assertThat(known).contains((String) tag)));
    }

    @Test
    void everyOperationHasAnIdThatTheServerKnows() {
        List<String> ids = document.operations().stream()
                .map(operation -> operation.model().getString("operationId"))
                .toList();
        Set<String> known = Arrays.stream(OperationId.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ContractLintTest::constant)
                .collect(Collectors.toSet());
        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known);
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFailureIsAProblemAndNothingElse() {
        return each(operation -> {
            JsonObject responses = operation.responses();
            assertThat(responses.fieldNames()).contains("default");
            responses.fieldNames().stream()
                    .filter(status -> !status.startsWith("2"))
                    .map(status ->
                            document.resolved(responses.getJsonObject(status)).getJsonObject("content"))
                    .forEach(content -> {
                        assertThat(content.fieldNames()).containsExactly(PROBLEM);
                        assertThat(content.getJsonObject(PROBLEM).getJsonObject("schema"))
                                .isEqualTo(new JsonObject().put("$ref", "#/components/schemas/Problem"));
                    });
        });
    }

    @TestFactory
    Stream<DynamicTest> everySuccessHasAnExample() {
        return each(operation -> {
            JsonObject responses = operation.responses();
            responses.fieldNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .map(status -> responses.getJsonObject(status).getJsonObject("content", new JsonObject()))
                    .forEach(content ->
                            content.forEach(type -> assertThat(((JsonObject) type.getValue()).getJsonObject("examples"))
                                    .isNotEmpty()));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyResponseIsDescribed() {
        return each(operation -> operation
                .responses()
                .forEach(response -> assertThat(document.resolved((JsonObject) response.getValue())
                                .getString("description"))
                        .isNotBlank()));
    }

    @TestFactory
    Stream<DynamicTest> onlyHealthIsOpenToEverybody() {
        assertThat(contract.getJsonArray("security")).containsExactly(new JsonObject().put("api_key", new JsonArray()));
        return each(operation -> assertThat(operation.model().containsKey("security"))
                .isEqualTo(!operation.path().startsWith("/v1/")));
    }

    @TestFactory
    Stream<DynamicTest> whatNeedsAKeyCanBeRefusedForWantOfOne() {
        return each(operation -> assertThat(operation.responses().containsKey("401"))
                .isEqualTo(operation.path().startsWith("/v1/")));
    }

    @TestFactory
    Stream<DynamicTest> everyParameterIsDescribedAndHasAnExample() {
        return each(operation -> {
            var parameters = new ArrayList<Object>();
            operation.item().getJsonArray("parameters", new JsonArray()).forEach(parameters::add);
            operation.model().getJsonArray("parameters", new JsonArray()).forEach(parameters::add);
            var names = new HashSet<String>();
            for (Object each : parameters) {
                JsonObject parameter = document.resolved((JsonObject) each);
                assertThat(parameter.getString("description")).isNotBlank();
                assertThat(parameter.getJsonObject("examples")).isNotEmpty();
                names.add("{" + parameter.getString("name") + "}");
            }
            Pattern.compile("\\{[^}]+}")
                    .matcher(operation.path())
                    .results()
                    .forEach(match -> assertThat(names).contains(match.group()));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPostTakesAnIdempotencyKey() {
        return each(operation -> {
            if (operation.method().equals("post")) {
                assertThat(operation.model().getJsonArray("parameters").stream()
                                .map(parameter -> ((JsonObject) parameter).getString("name")))
                        .contains("Idempotency-Key");
            }
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        walk(contract, document::resolved);
    }

    @Test
    void everyComponentIsUsed() {
        var used = new HashSet<String>();
        walk(contract, object -> {
            if (object.containsKey("$ref")) {
                used.add(object.getString("$ref"));
            }
        });
        JsonObject components = contract.getJsonObject("components");
        var made = new HashSet<String>();
        for (String kind : List.of("parameters", "examples", "responses", "schemas")) {
            components.getJsonObject(kind).fieldNames().forEach(name -> made.add("#/components/" + kind + "/" + name));
        }
        // An event of a stream is described in words, because OpenAPI 3.1 has no schema for it.
        made.remove("#/components/schemas/ServiceEvent");
        assertThat(used).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void everyPropertyIsInSnakeCaseAndEveryRequiredOneExists() {
        walk(contract.getJsonObject("components").getJsonObject("schemas"), schema -> {
            if (schema.getValue("properties") instanceof JsonObject properties) {
                assertThat(properties.fieldNames()).allMatch(SNAKE_CASE.asMatchPredicate());
                assertThat(schema.getJsonArray("required"))
                        .isNotEmpty()
                        .allMatch(name -> properties.containsKey((String) name));
            }
        });
    }
}
