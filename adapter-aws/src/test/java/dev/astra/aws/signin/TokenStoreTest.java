package dev.astra.aws.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenStoreTest {
    private static final URI PORTAL = URI.create("https://d-1234567890.awsapps.com/start");
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");

    private final AwsFiles files;
    private final TokenStore store;

    TokenStoreTest(@TempDir Path home) {
        files = AwsFiles.of(home.resolve(".astra"), Map.of());
        store = new TokenStore(files);
    }

    private static Token token(String access) {
        var registration = new Registration("client", "canary-secret", TIME);
        return new Token(PORTAL, "us-east-2", access, TIME, registration, "canary-refresh");
    }

    /** The name is the SHA-1 of {@code astra}, as every AWS tool computes it. */
    private Path file() {
        return files.tokens().resolve("d7a77ed40c7e98fe062351800b840e838f4efdc7.json");
    }

    @Test
    void aTokenComesBackAsKept() {
        store.keep(token("canary-access"));

        assertThat(store.find(PORTAL)).contains(token("canary-access"));
        assertThat(store.find(URI.create(PORTAL + "/#/"))).isPresent();
    }

    @Test
    void theTokenOfAnotherPortalIsNotOurs() {
        store.keep(token("access"));

        assertThat(store.find(URI.create("https://d-other.awsapps.com/start"))).isEmpty();
    }

    @Test
    void aFileThatCannotBeUnderstoodMeansThatNobodyIsSignedIn() throws IOException {
        store.keep(token("access"));
        for (String broken : List.of("", "{", "[]", "null", "{\"accessToken\": 7}", "{\"expiresAt\": \"soon\"}")) {
            Files.writeString(file(), broken);

            assertThat(store.find(PORTAL)).as(broken).isEmpty();
        }
    }

    @Test
    void noTextFormTellsAToken() {
        assertThat(token("canary-access").toString() + token("x").registration())
                .doesNotContain("canary");
    }

    @Test
    void forgettingRemovesWhatTheTokenLedToAndNothingElse() throws IOException {
        store.keep(token("access"));
        store.begun(TIME);
        Path cache = Files.createDirectories(files.roleCredentials());
        Path spent = Files.writeString(cache.resolve("a.json"), "{\"ProviderType\": \"sso\"}");
        Path other = Files.writeString(cache.resolve("b.json"), "{\"Credentials\": {}}");

        store.forget();

        assertThat(store.find(PORTAL)).isEmpty();
        assertThat(store.since()).isEmpty();
        assertThat(spent).doesNotExist();
        assertThat(other).exists();
    }
}
