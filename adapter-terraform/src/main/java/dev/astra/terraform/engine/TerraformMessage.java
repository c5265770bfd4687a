package dev.astra.terraform.engine;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of what terraform says in its JSON output, as far as it matters here. */
sealed interface TerraformMessage {

    /** A change that the plan holds. */
    record PlannedChange(String address, String type, ChangeAction action) implements TerraformMessage {}

    /** The plan holds no more changes than have been told. */
    record PlanComplete() implements TerraformMessage {}

    /** Every resource of a stack, as a test expanded it. */
    record Expanded(List<ResourceChange> resources) implements TerraformMessage {}

    record ResourceStarted(String address, ChangeAction action) implements TerraformMessage {}

    record ResourceFinished(String address, ChangeAction action, Duration took) implements TerraformMessage {}

    /** The outputs after an apply; null values and sensitive ones are not among them. */
    record FinalOutputs(Map<String, Value> values) implements TerraformMessage {}

    /**
     * Something went wrong.
     *
     * @param address the resource it is about, or null when it is about none
     * @param file relative to the stack's directory, or null when it is not about a file
     */
    record Problem(
            String summary,
            String detail,
            @Nullable String address,
            @Nullable String file,
            int line,
            int column) implements TerraformMessage {

        /** A problem of which only a text is known. */
        static Problem of(String summary, String detail) {
            return new Problem(summary, detail, null, null, 1, 1);
        }

        String text() {
            return summary + "\n" + detail;
        }
    }
}
