package dev.astra.domain.service;

import dev.astra.domain.error.Failures;
import java.util.Arrays;
import java.util.Locale;

/** Who can reach a service. */
public enum Exposure {
    /** Everybody, from anywhere. */
    PUBLIC,
    /** Only the network itself and addresses with a permit. */
    INTERNAL,
    /** Nobody: the service has no load balancer. */
    WORKER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Exposure parse(String word) {
        return Arrays.stream(values())
                .filter(exposure -> exposure.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Failures.invalid(
                                "The exposure '" + word + "' is not known", "expected public, internal or worker")
                        .exception());
    }
}
