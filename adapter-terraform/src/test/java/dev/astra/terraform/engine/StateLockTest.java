package dev.astra.terraform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StateLockTest {

    @Test
    void theWordsOfTerraformTellWhoHasItAndSinceWhen() {
        String words = """
                Error message: operation error S3: PutObject, https response error StatusCode: 412, RequestID: R7zGyl, HostID: 9Gjj
                Lock Info:
                  ID:        2be0bd5c-0f7e-a3b1-53c2-4c5f0e6a8f11
                  Path:      terraform-state-123456789012/staging/terraform.tfstate
                  Operation: OperationTypeApply
                  Who:       ada@workshop
                  Version:   1.11.4
                  Created:   2026-11-21 12:00:00.5 +0000 UTC
                  Info:
                """;

        var lock = new StateLock(
                "2be0bd5c-0f7e-a3b1-53c2-4c5f0e6a8f11", "ada@workshop", Instant.parse("2026-11-21T12:00:00.5Z"));
        assertThat(StateLock.parse(words)).contains(lock);
        assertThat(StateLock.parse(words.replaceAll("\\s*\\n\\s*", " "))).contains(lock);
    }

    @Test
    void otherWordsTellOfNone() {
        assertThat(StateLock.parse("Error: no such bucket")).isEmpty();
    }
}
