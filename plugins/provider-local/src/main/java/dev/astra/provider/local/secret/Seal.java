package dev.astra.provider.local.secret;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.secret.SecretValue;
import dev.astra.provider.local.state.LocalError;
import dev.astra.provider.local.state.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts values with a key in a second file, so that the first one can be shown to others. The key follows from the
 * seed when there is one. The nonce follows from the value and what it belongs to, so that it never serves two values.
 */
public record Seal(Path file, @Nullable String seed) {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** The value as text that only {@link #open} understands. Makes the key if there is none yet. */
    String close(SecretValue value, String belonging) {
        try {
            byte[] key = key();
            byte[] plain = value.reveal().getBytes(StandardCharsets.UTF_8);
            byte[] nonce = nonce(key, belonging, plain);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, belonging).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        }
    }

    SecretValue open(String sealed, String belonging) {
        if (!Files.exists(file)) {
            throw unusable("the file is missing", null);
        }
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, key(), nonce, belonging).doFinal(both, NONCE, both.length - NONCE);
            return new SecretValue(new String(plain, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw unusable("the value was not encrypted with this key", e);
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] key() throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            PrivateFile.replace(file, Base64.getEncoder().encode(newKey()), true);
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    private byte[] newKey() throws GeneralSecurityException {
        if (seed != null) {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("key of embedded cloud " + seed).getBytes(StandardCharsets.UTF_8));
        }
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] nonce(byte[] key, String belonging, byte[] plain) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(belonging.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(mac.doFinal(plain), NONCE);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String belonging) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belonging.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private AstraException unusable(String why, @Nullable Exception cause) {
        return Failure.of(LocalError.KEY_UNUSABLE, "The key in " + file + " cannot be used", why)
                .next("Restore the file that was there when the secret was stored, or store the secret again.")
                .exception(cause);
    }
}
