package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.TerraformSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform with the real AWS provider, as a client that knows nothing of the emulator and checks every answer. */
final class TerraformTest {
    @Test
    void anEstateIsAppliedAndThenPlansEmpty(@TempDir Path directory) {
        try (AwsEmulator emulator = AwsEmulator.start();
                TerraformSandbox estate = sandbox("estate", directory, emulator);
                TerraformSandbox member = sandbox("member", directory, emulator)) {
            estate.init();
            estate.apply();
            estate.assertEmptyPlan();

            String role = "role="
                    + estate.run("output", "-raw", "member_role").orFail().output();
            member.init();
            member.apply("-var", role);
            String account = member.run("output", "-raw", "account").orFail().output();

            assertThat(role).contains(account);
            assertThat(AwsCli.of(emulator).run("s3", "ls", "s3://astra-state/staging/"))
                    .contains("terraform.tfstate");
            assertThat(callsInto(emulator, account)).contains("CreateLogGroup");
            UnexpectedCalls.assertNone(emulator);
        }
    }

    private static List<String> callsInto(AwsEmulator emulator, String account) {
        return emulator.calls().stream()
                .filter(call -> call.account().equals(account))
                .map(Call::action)
                .toList();
    }

    private static TerraformSandbox sandbox(String name, Path directory, AwsEmulator emulator) {
        Path copy = directory.resolve(name);
        try {
            Path source = Path.of(
                    Objects.requireNonNull(TerraformTest.class.getResource("/dev/astra/testsupport/terraform/" + name))
                            .toURI());
            Files.createDirectories(copy);
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(Objects.requireNonNull(file.getFileName())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return TerraformSandbox.in(copy, emulator::redirect);
    }
}
