package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.kill.KillSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The distribution, killed at every call that it makes to AWS, of one command; {@code benchmarks/resilience/run} kills
 * them all.
 */
@ExtendWith(AwsEstateExtension.class)
final class AwsKilledCommandIT {
    private static final String SECRET = "astra/staging/testbed/kept_key";

    @Test
    void aSecretIsThereOnceAfterAKillAtEveryCall(AwsEstate estate, @TempDir Path folder) throws IOException {
        estate.createService();
        Path value = Files.writeString(folder.resolve("value.txt"), "canary-aws-7731-kept");
        var staging = estate.account("staging");
        var command =
                estate.astra().command("secret", "put", "testbed", "staging", "kept_key", "--file", value.toString());

        var outcome = KillSeries.atOwnCalls(estate.emulator()).run(command);

        System.out.println(outcome.told("secret put on AWS"));
        outcome.last().orFail();
        assertThat(outcome.kills())
                .hasSizeGreaterThan(2)
                .anyMatch(call -> call.startsWith("secretsmanager.CreateSecret"));
        assertThat(staging.text(
                        "secretsmanager",
                        "list-secret-version-ids",
                        "--secret-id",
                        SECRET,
                        "--query",
                        "Versions[].VersionId"))
                .hasSize(1);
        assertThat(staging.text("secretsmanager", "get-secret-value", "--secret-id", SECRET, "--query", "SecretString"))
                .containsExactly("canary-aws-7731-kept");
    }
}
