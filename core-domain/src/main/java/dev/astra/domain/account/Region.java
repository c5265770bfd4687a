package dev.astra.domain.account;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** A region of the cloud by the provider's own name, for example {@code us-east-2}. */
public record Region(String value) implements Comparable<Region> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    public Region {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid("The region '" + value + "' is not valid", "expected a name such as us-east-2")
                    .exception();
        }
    }

    @Override
    public int compareTo(Region other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
