package dev.astra.domain.account;

import dev.astra.domain.error.Failures;
import java.util.Locale;
import java.util.regex.Pattern;

/** A DNS name without a trailing dot, in lower case. */
public record DomainName(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public DomainName {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid("The domain '" + value + "' is not valid", "expected a name such as example.com")
                    .exception();
        }
    }

    /** The name one level below: {@code staging} of {@code example.com} is {@code staging.example.com}. */
    public DomainName child(String label) {
        return new DomainName(label + "." + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
