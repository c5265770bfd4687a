package dev.astra.aws.secret;

import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.SecretValue;
import java.nio.charset.StandardCharsets;

/** What Secrets Manager takes as a value. It is checked here because AWS repeats in its messages what it refuses. */
final class SecretLimits {
    private static final int MOST_BYTES = 65_536;

    private SecretLimits() {}

    static String checked(SecretValue value) {
        var text = value.reveal();
        if (text.isEmpty()) {
            throw Failures.invalid("The secret cannot be stored", "its value is empty")
                    .exception();
        }
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            throw Failures.invalid(
                            "The secret cannot be stored",
                            "its value has %,d bytes, and AWS takes %,d at most".formatted(size, MOST_BYTES))
                    .exception();
        }
        return text;
    }
}
