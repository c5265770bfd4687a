package dev.astra.domain.schedule;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The name of a scheduled job, unique within its service. */
public record JobName(String value) {
    private static final Pattern FORM = Pattern.compile("(?!.*--)[a-z]([a-z0-9-]{0,38}[a-z0-9])?");

    public JobName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The job name '" + value + "' is not valid",
                            "1 to 40 lower-case letters, digits and single '-', starting with a letter")
                    .exception();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
