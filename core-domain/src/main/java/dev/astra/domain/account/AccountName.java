package dev.astra.domain.account;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The name of an account within the organization; for an environment account, the name of the environment. */
public record AccountName(String value) implements Comparable<AccountName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,24}[a-z0-9]");

    public static final AccountName MANAGEMENT = new AccountName("management");

    public AccountName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The account name '" + value + "' is not valid",
                            "2 to 26 lower-case letters, digits and '-', starting with a letter, not ending with '-'")
                    .exception();
        }
    }

    /**
     * Whether no further account can have the name: the first belongs to the root of the organization, and an admin of the
     * second would be a {@code global_admin}.
     */
    public boolean reserved() {
        return equals(MANAGEMENT) || value.equals("global");
    }

    @Override
    public int compareTo(AccountName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
