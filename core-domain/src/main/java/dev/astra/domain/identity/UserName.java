package dev.astra.domain.identity;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The name a person signs in with. */
public record UserName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    public UserName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The username '" + value + "' is not valid",
                            "lower-case letters, digits, '.', '_' and '-', starting with a letter")
                    .exception();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
