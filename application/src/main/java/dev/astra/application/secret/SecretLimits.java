package dev.astra.application.secret;

import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretValue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What can be stored as a secret. */
final class SecretLimits {
    private static final int MOST_BYTES = 65_536;

    private SecretLimits() {}

    /** Why a value cannot be stored, if it cannot; the value itself does not show. */
    static Optional<String> problem(SecretValue value) {
        int size = value.reveal().getBytes(StandardCharsets.UTF_8).length;
        if (size == 0) {
            return Optional.of("its value is empty");
        }
        return size <= MOST_BYTES
                ? Optional.empty()
                : Optional.of(
                        String.format(Locale.ROOT, "its value has %,d bytes, and %,d are possible", size, MOST_BYTES));
    }

    static void require(SecretValue value) {
        problem(value).ifPresent(why -> {
            throw Failures.invalid("The secret cannot be stored", why).exception();
        });
    }
}
