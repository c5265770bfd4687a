package dev.astra.domain.identity;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The name of a role: {@code read_only}, {@code <environment>_admin} or {@code global_admin}. */
public record RoleName(String value) implements Comparable<RoleName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,31}");

    public static final RoleName READ_ONLY = new RoleName("read_only");
    public static final RoleName GLOBAL_ADMIN = new RoleName("global_admin");

    public RoleName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid("The role '" + value + "' is not valid", "lower-case letters, digits and '_' only")
                    .exception();
        }
    }

    /** The role that may change everything in one environment and nothing elsewhere. */
    public static RoleName adminOf(AccountName environment) {
        return new RoleName(environment.value().replace('-', '_') + "_admin");
    }

    @Override
    public int compareTo(RoleName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
