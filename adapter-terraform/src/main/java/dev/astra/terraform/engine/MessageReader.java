package dev.astra.terraform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.astra.domain.infrastructure.ChangeAction;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads terraform's JSON output, line by line. */
final class MessageReader {
    private MessageReader() {}

    /**
     * A line as it was understood.
     *
     * @param message what it says, or null if nothing that matters here
     * @param stray whether it is no message at all
     */
    record Line(@Nullable TerraformMessage message, boolean stray) {}

    /** Reads one line. What terraform prints when it crashes, or when it is not terraform, is stray text. */
    static Line read(String line) {
        if (Expansion.told(line)) {
            return new Line(Expansion.read(line).orElse(null), false);
        }
        return Json.object(line)
                .map(node -> new Line(message(node).orElse(null), false))
                .orElse(new Line(null, true));
    }

    private static Optional<TerraformMessage> message(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "planned_change" -> plannedChange(node.path("change"));
            case "change_summary" -> summary(node.path("changes"));
            case "apply_start" -> started(node.path("hook"));
            case "apply_complete" -> finished(node.path("hook"));
            case "outputs" -> outputs(node.path("outputs"));
            case "diagnostic" -> problem(node.path("diagnostic"));
            default -> Optional.empty();
        };
    }

    private static Optional<TerraformMessage> plannedChange(JsonNode change) {
        JsonNode resource = change.path("resource");
        return action(change)
                .map(action -> new TerraformMessage.PlannedChange(
                        resource.path("addr").asText(),
                        resource.path("resource_type").asText(),
                        action));
    }

    private static Optional<TerraformMessage> summary(JsonNode changes) {
        return changes.path("operation").asText().equals("plan")
                ? Optional.of(new TerraformMessage.PlanComplete())
                : Optional.empty();
    }

    private static Optional<TerraformMessage> started(JsonNode hook) {
        return action(hook).map(action -> new TerraformMessage.ResourceStarted(address(hook), action));
    }

    private static Optional<TerraformMessage> finished(JsonNode hook) {
        var took = Duration.ofSeconds(hook.path("elapsed_seconds").asLong());
        return action(hook).map(action -> new TerraformMessage.ResourceFinished(address(hook), action, took));
    }

    private static String address(JsonNode hook) {
        return hook.path("resource").path("addr").asText();
    }

    /** Data that is read, and what only gets another name or is forgotten in the state, is no change of a resource. */
    private static Optional<ChangeAction> action(JsonNode node) {
        return switch (node.path("action").asText()) {
            case "create" -> Optional.of(ChangeAction.CREATE);
            case "update" -> Optional.of(ChangeAction.UPDATE);
            case "replace" -> Optional.of(ChangeAction.REPLACE);
            case "delete" -> Optional.of(ChangeAction.DELETE);
            case "import" -> Optional.of(ChangeAction.IMPORT);
            default -> Optional.empty();
        };
    }

    /** A plan announces outputs too: it says what would become of each, and not always its value. */
    private static Optional<TerraformMessage> outputs(JsonNode outputs) {
        boolean planned = outputs.properties().stream()
                .anyMatch(output -> output.getValue().has("action"));
        return planned ? Optional.empty() : Optional.of(new TerraformMessage.FinalOutputs(OutputValues.of(outputs)));
    }

    private static Optional<TerraformMessage> problem(JsonNode diagnostic) {
        if (!diagnostic.path("severity").asText().equals("error")) {
            return Optional.empty();
        }
        JsonNode range = diagnostic.path("range");
        return Optional.of(new TerraformMessage.Problem(
                diagnostic.path("summary").asText(),
                diagnostic.path("detail").asText(),
                textOrNull(diagnostic.path("address")),
                textOrNull(range.path("filename")),
                range.path("start").path("line").asInt(1),
                range.path("start").path("column").asInt(1)));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
