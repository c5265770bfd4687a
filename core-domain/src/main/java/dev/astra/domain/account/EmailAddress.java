package dev.astra.domain.account;

import dev.astra.domain.error.Failures;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address, checked only as far as that mail could be sent there. */
public record EmailAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[^\\s@\"<>]+@[^\\s@\"<>]+\\.[^\\s@\"<>]+");

    public EmailAddress {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The e-mail address '" + value + "' is not valid",
                            "expected name@domain.example, at most 64 characters")
                    .exception();
        }
    }

    /** The same mailbox under a tag: {@code aws@example.com} tagged staging is {@code aws+staging@example.com}. */
    public EmailAddress tagged(String tag) {
        int at = value.indexOf('@');
        return new EmailAddress(value.substring(0, at) + "+" + tag + value.substring(at));
    }

    /** The mailbox behind an address that is {@link #tagged} so, or nothing for an address that is not. */
    public Optional<EmailAddress> untagged(String tag) {
        int at = value.indexOf("+" + tag + "@");
        return at < 1
                ? Optional.empty()
                : Optional.of(new EmailAddress(value.substring(0, at) + value.substring(value.indexOf('@'))));
    }

    @Override
    public String toString() {
        return value;
    }
}
