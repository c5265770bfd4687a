package dev.astra.application.manifest;

import dev.astra.domain.account.AccountName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A manifest's text.
 *
 * @param file how messages name it, usually the path the user gave
 */
public record ManifestSource(String file, String text) {

    /** The SHA-256 of the text in hexadecimal digits. */
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name under which a manifest is looked for beside the application's code. */
    public static String fileName(AccountName environment) {
        return "service_manifest." + environment + ".hcl";
    }
}
