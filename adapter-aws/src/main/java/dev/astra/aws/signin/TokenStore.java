package dev.astra.aws.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The token of the session named after Astra, where the AWS command line and every SDK look for it. */
record TokenStore(AwsFiles files) {

    /** The token for a portal, whether or not it still serves. */
    Optional<Token> find(URI startUrl) {
        return PrivateFile.read(file())
                .flatMap(TokenFormat::read)
                .filter(token -> plain(token.startUrl()).equals(plain(startUrl)));
    }

    void keep(Token token) {
        PrivateFile.replace(file(), TokenFormat.write(token));
    }

    /** Remembers that the person has just signed in. */
    void begun(Instant now) {
        PrivateFile.replace(files.memory(), (now + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** When the person last signed in with Astra. */
    Optional<Instant> since() {
        try {
            return PrivateFile.read(files.memory())
                    .map(bytes -> Instant.parse(new String(bytes, StandardCharsets.US_ASCII).strip()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Forgets the token, and what the AWS command line keeps of the credentials that tokens led to. */
    void forget() {
        PrivateFile.delete(file());
        PrivateFile.delete(files.memory());
        spent().forEach(PrivateFile::delete);
    }

    private List<Path> spent() {
        if (!Files.isDirectory(files.roleCredentials())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files.roleCredentials())) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> PrivateFile.read(file)
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .filter(text -> text.matches("(?s).*\"ProviderType\"\\s*:\\s*\"sso\".*"))
                            .isPresent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return files.tokens().resolve(sha1(ProfileFile.SESSION) + ".json");
    }

    private static String plain(URI url) {
        return url.toString().replaceAll("[/#]+$", "");
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
