package dev.astra.domain.organization;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The key that opens Astra, written {@code astra_<id>_<secret>}. Only the id and a hash of the secret are ever stored;
 * the secret has 190 bits of randomness, so a plain hash cannot be searched.
 */
public record ApiKey(String id, String secret) {
    private static final Pattern FORM = Pattern.compile("astra_([A-Za-z0-9]{5,12})_([A-Za-z0-9]{32})");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static ApiKey parse(String token) {
        var matcher = FORM.matcher(token.strip());
        if (!matcher.matches()) {
            throw Failure.of(
                            CoreError.UNAUTHENTICATED,
                            "The API key is not valid",
                            "it does not have the form astra_<id>_<secret>")
                    .next("Run astra init and paste the key exactly as you were given it.")
                    .exception();
        }
        return new ApiKey(matcher.group(1), matcher.group(2));
    }

    public static ApiKey generate(RandomGenerator random) {
        return new ApiKey(letters(random, 5), letters(random, 32));
    }

    private static String letters(RandomGenerator random, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The full text to hand over once. */
    public String token() {
        return "astra_" + id + "_" + secret;
    }

    /** What may be stored of the secret, in lower-case hexadecimal. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "astra_" + id + "_***";
    }
}
