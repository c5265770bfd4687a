package dev.astra.domain.service;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The name of a service; short enough to be part of every resource named after it. */
public record ServiceName(String value) implements Comparable<ServiceName> {
    private static final Pattern FORM = Pattern.compile("(?!internal-)(?!.*--)[a-z][a-z0-9-]{0,22}[a-z0-9]");

    public ServiceName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The service name '" + value + "' is not valid",
                            "2 to 24 lower-case letters, digits and single '-', starting with a letter but not with internal-")
                    .exception();
        }
    }

    @Override
    public int compareTo(ServiceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
