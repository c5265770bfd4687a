package dev.astra.terraform.engine;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.value.Value;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of what terraform says in its JSON output, as far as it matters here. */
sealed interface TerraformMessage {

    /** A change that the plan holds. */
    record PlannedChange(String address, String type, ChangeAction action) implements TerraformMessage {}

    record ResourceStarted(String address, ChangeAction action) implements TerraformMessage {}

    record ResourceFinished(String address, ChangeAction action, Duration took) implements TerraformMessage {}

    record Outputs(Map<String, Value> values) implements TerraformMessage {}

    /**
     * Something went wrong.
     *
     * @param file relative to the stack's directory, or null when it is not about a file
     */
    record Problem(
            String summary,
            String detail,
            @Nullable String address,
            @Nullable String file,
            int line,
            int column) implements TerraformMessage {}
}
