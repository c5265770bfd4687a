package dev.astra.domain.secret;

import dev.astra.domain.error.Failures;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key of a secret within its service. */
public record SecretName(String value) implements Comparable<SecretName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    public SecretName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid("The secret key is not valid", "1 to 128 letters, digits, '_', '.' and '-'")
                    .exception();
        }
    }

    /** The environment variable under which a service usually reads it: {@code TESTBED_MY_KEY}. */
    public String variable(String service) {
        return (service + "_" + value).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    }

    @Override
    public int compareTo(SecretName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
