package dev.astra.domain.account;

import dev.astra.domain.error.Failures;
import java.util.regex.Pattern;

/** The identifier the cloud gave an account, for example twelve digits on AWS. */
public record AccountId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid("The account id '" + value + "' is not valid", "letters, digits and '-' only")
                    .exception();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
