package dev.astra.domain.service;

import dev.astra.domain.error.Failures;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a service; short enough to be part of every resource named after it. */
public record ServiceName(String value) implements Comparable<ServiceName> {
    private static final Pattern FORM = Pattern.compile("(?!internal-)(?!.*--)[a-z][a-z0-9-]{0,22}[a-z0-9]");

    /** What Astra's own set-up is called in the directories that services are written into. */
    private static final Set<String> RESERVED = Set.of("organization", "identity", "platform", "dns", "modules");

    public ServiceName {
        if (RESERVED.contains(value)) {
            throw Failures.invalid("The service name '" + value + "' cannot be used", "Astra's own code has that name")
                    .next("Choose another name, for example " + value + "-api.")
                    .exception();
        }
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
