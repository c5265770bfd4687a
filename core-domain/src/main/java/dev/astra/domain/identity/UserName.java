package dev.astra.domain.identity;

import dev.astra.domain.error.Failures;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name a person signs in with. */
public record UserName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    public UserName {
        if (!FORM.matcher(value).matches()) {
            throw Failures.invalid(
                            "The username '" + value + "' is not valid",
                            "lower-case letters, digits, '.', '_' and '-', starting with a letter")
                    .exception();
        }
    }

    /**
     * What the person's names suggest: {@code johnfdoe} for John F Doe.
     *
     * @param middleName may be empty
     */
    public static UserName suggested(String givenName, String middleName, String familyName) {
        String initial = middleName.isEmpty() ? "" : middleName.substring(0, middleName.offsetByCodePoints(0, 1));
        String plain = Normalizer.normalize(givenName + initial + familyName, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return new UserName(plain.substring(0, Math.min(plain.length(), 64)));
    }

    @Override
    public String toString() {
        return value;
    }
}
