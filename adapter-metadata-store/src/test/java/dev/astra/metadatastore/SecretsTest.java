package dev.astra.metadatastore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.organization.ApiKey;
import dev.astra.metadatastore.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
    private static final ApiKey KEY = ApiKey.generate(new Random(11));

    @TempDir
    private Path home;

    @Test
    void theSecretOfAnApiKeyReachesNoFile() throws IOException {
        try (var store = MetadataStores.open("", home)) {
            store.apiKeys().save(Samples.record(KEY));
            assertThat(store.apiKeys().find(KEY.id())).contains(Samples.record(KEY));

            assertThat(everyByte()).contains(KEY.id(), KEY.hash()).doesNotContain(KEY.secret(), KEY.token());
        }
        assertThat(everyByte()).contains(KEY.id(), KEY.hash()).doesNotContain(KEY.secret(), KEY.token());
    }

    /** All files of the home one after the other, also those that exist only while a store is open. */
    private String everyByte() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(home)) {
            for (var file : files.toList()) {
                all.append(Files.readString(file, ISO_8859_1));
            }
        }
        return all.toString();
    }
}
