package dev.astra.terraform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads terraform's JSON output, line by line. Lines of other kinds, and lines that are no JSON, say nothing. */
final class MessageReader {
    private final ObjectMapper json = new ObjectMapper();

    Optional<TerraformMessage> read(String line) {
        try {
            return message(json.readTree(line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Optional<TerraformMessage> message(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "planned_change" -> plannedChange(node.path("change"));
            case "apply_start" -> started(node.path("hook"));
            case "apply_complete" -> finished(node.path("hook"));
            case "outputs" -> Optional.of(new TerraformMessage.Outputs(outputs(node.path("outputs"))));
            case "diagnostic" -> problem(node.path("diagnostic"));
            default -> Optional.empty();
        };
    }

    private static Optional<TerraformMessage> plannedChange(JsonNode change) {
        JsonNode resource = change.path("resource");
        Optional<ChangeAction> action =
                change.has("importing") && "noop".equals(change.path("action").asText())
                        ? Optional.of(ChangeAction.IMPORT)
                        : action(change.path("action").asText());
        return action.map(known -> new TerraformMessage.PlannedChange(
                resource.path("addr").asText(), resource.path("resource_type").asText(), known));
    }

    private static Optional<TerraformMessage> started(JsonNode hook) {
        return action(hook.path("action").asText())
                .map(known -> new TerraformMessage.ResourceStarted(address(hook), known));
    }

    private static Optional<TerraformMessage> finished(JsonNode hook) {
        var took = Duration.ofSeconds(hook.path("elapsed_seconds").asLong());
        return action(hook.path("action").asText())
                .map(known -> new TerraformMessage.ResourceFinished(address(hook), known, took));
    }

    private static String address(JsonNode hook) {
        return hook.path("resource").path("addr").asText();
    }

    private static Optional<ChangeAction> action(String word) {
        return switch (word) {
            case "create" -> Optional.of(ChangeAction.CREATE);
            case "update" -> Optional.of(ChangeAction.UPDATE);
            case "replace" -> Optional.of(ChangeAction.REPLACE);
            case "delete", "remove" -> Optional.of(ChangeAction.DELETE);
            case "import" -> Optional.of(ChangeAction.IMPORT);
            default -> Optional.empty();
        };
    }

    private static Optional<TerraformMessage> problem(JsonNode diagnostic) {
        if (!"error".equals(diagnostic.path("severity").asText())) {
            return Optional.empty();
        }
        JsonNode start = diagnostic.path("range").path("start");
        return Optional.of(new TerraformMessage.Problem(
                diagnostic.path("summary").asText(),
                diagnostic.path("detail").asText(),
                textOrNull(diagnostic.path("address")),
                textOrNull(diagnostic.path("range").path("filename")),
                start.path("line").asInt(1),
                start.path("column").asInt(1)));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    /** The values of outputs; those that are marked sensitive are left out. */
    static Map<String, Value> outputs(JsonNode node) {
        var values = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, JsonNode> output : node.properties()) {
            if (!output.getValue().path("sensitive").asBoolean()) {
                value(output.getValue().path("value")).ifPresent(value -> values.put(output.getKey(), value));
            }
        }
        return values;
    }

    Map<String, Value> readOutputs(String text) {
        try {
            return outputs(json.readTree(text));
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    private static Optional<Value> value(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(Value.of(node.asText()));
        }
        if (node.isNumber()) {
            return Optional.of(new Value.Numeral(node.decimalValue()));
        }
        if (node.isBoolean()) {
            return Optional.of(Value.of(node.asBoolean()));
        }
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            node.forEach(item -> value(item).ifPresent(items::add));
            return Optional.of(Value.of(items));
        }
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Value>();
            node.properties()
                    .forEach(field -> value(field.getValue()).ifPresent(value -> fields.put(field.getKey(), value)));
            return Optional.of(Value.of(fields));
        }
        return Optional.empty();
    }
}
