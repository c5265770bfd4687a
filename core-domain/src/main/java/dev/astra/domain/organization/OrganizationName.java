package dev.astra.domain.organization;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The customer's own short name, under which everything it owns is known. */
public record OrganizationName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,29}");

    public OrganizationName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The organization name '" + value + "' is not valid",
                            "2 to 30 lower-case letters, digits and '-', starting with a letter")
                    .exception();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
