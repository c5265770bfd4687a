package dev.astra.application.secret;

import dev.astra.domain.secret.SecretPin;
import java.util.Locale;

/** A container that is given a secret under the name of a variable. */
public record SecretUse(Place place, String container, String variable, SecretPin pin) {

    /** Where it says so. */
    public enum Place {
        /** In what runs now. */
        RUNNING,
        /** In a manifest, for the next deployment. */
        MANIFEST;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
