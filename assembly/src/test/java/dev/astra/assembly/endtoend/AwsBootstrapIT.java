package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.astra.assembly.cli.AnnouncedEstate;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TerraformSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init} announces and what can go wrong with it, on the AWS API. */
@Order(10)
@ExtendWith(AwsEstateExtension.class)
final class AwsBootstrapIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatWasMadeIsWhatThePlanShowed(AwsEstate estate) throws IOException {
        var planned = new TreeMap<String, List<String>>();
        for (JsonNode directory : JSON.readTree(estate.plan()).path("directories")) {
            planned.put(
                    directory.path("stack").asText(),
                    StreamSupport.stream(directory.path("changes").spliterator(), false)
                            .map(change -> change.path("address").asText())
                            .sorted()
                            .toList());
        }
        var made = new TreeMap<String, List<String>>();
        planned.keySet()
                .forEach(stack ->
                        made.put(stack, managed(estate, estate.repository().resolve(stack))));

        assertThat(AnnouncedEstate.made(estate.log())).isEqualTo(AnnouncedEstate.planned(estate.plan()));
        assertThat(planned).hasSize(6);
        assertThat(made).isEqualTo(planned);
    }

    private static List<String> managed(AwsEstate estate, Path stack) {
        String account = estate.repository().relativize(stack).getName(0).toString();
        AwsClient client = account.equals("management") ? estate.management() : estate.account(account);
        try (var terraform = TerraformSandbox.in(stack, client::redirect)) {
            return terraform
                    .run("state", "list")
                    .orFail()
                    .output()
                    .lines()
                    .filter(address -> !address.startsWith("data.") && !address.contains(".data."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thePlanNeedsNoAccessToAnyCloud(AwsEstate estate, @TempDir Path home) throws IOException {
        var astra = new Distribution(home, home, variables -> {
                    variables.keySet().removeIf(name -> name.startsWith("AWS_"));
                    return variables;
                })
                .with(Map.of(
                        "TF_CLI_CONFIG_FILE",
                        estate.home().resolve("terraformrc").toString(),
                        "AWS_CONFIG_FILE",
                        "/dev/null",
                        "AWS_SHARED_CREDENTIALS_FILE",
                        "/dev/null",
                        "AWS_EC2_METADATA_DISABLED",
                        "true"));

        String plan = astra.succeed(AwsEstate.init("--plan", "-o", "json"));

        assertThat(AnnouncedEstate.planned(plan)).isEqualTo(AnnouncedEstate.planned(estate.plan()));
        assertThat(JSON.readTree(plan).path("unknown").toString())
                .contains("zones of us-east-2", "Where people sign in");
        assertThat(home.resolve("modules")).doesNotExist();
    }

    @Test
    void aDelegatedDomainIsFoundToBe(AwsEstate estate) {
        estate.initialize();

        CommandResult there = estate.astra().run("dns", "check");
        estate.names().delegate("orreri.xyz", List.of());
        CommandResult gone = estate.astra().run("dns", "check");
        estate.delegate("orreri.xyz");

        assertThat(there.exitCode()).as(there.output()).isZero();
        assertThat(there.output()).contains("✓ orreri.xyz", "✓ staging.orreri.xyz");
        assertThat(gone.exitCode()).isEqualTo(4);
        assertThat(gone.output()).contains("orreri.xyz is not delegated yet", "| NS ");
    }

    @Test
    void accountsThatAreNotCreatedAreExplainedAndNoneIsMadeTwice(@TempDir Path home) {
        try (var emulator = AwsEmulator.start()) {
            var astra = new Distribution(home, home, emulator::redirect).with(Map.of("ASTRA_DNS_SERVER", "off"));
            emulator.organization().failAccount("cloud+staging@orreri.dev", "INVALID_EMAIL");

            CommandResult invalid = init(astra, "cloud@orreri.dev");
            emulator.organization().accountQuota(2);
            CommandResult exhausted = init(astra, "other@orreri.dev");

            assertThat(invalid.exitCode()).as(invalid.errors()).isEqualTo(7);
            assertThat(invalid.errors()).contains("'staging'", "INVALID_EMAIL", "--email", "same command again");
            assertThat(exhausted.exitCode()).as(exhausted.errors()).isEqualTo(8);
            assertThat(exhausted.errors()).contains("L-E619E033");
            assertThat(AwsClient.management(emulator)
                            .text("organizations", "list-accounts", "--query", "Accounts[].Email"))
                    .filteredOn(email -> email.contains("orreri"))
                    .containsExactly("cloud+production@orreri.dev");
        }
    }

    private static CommandResult init(Distribution astra, String email) {
        return astra.run(
                "init",
                "--organization",
                "orreri",
                "--provider",
                "aws",
                "--domain",
                "orreri.xyz",
                "--environments",
                "production,staging",
                "--email",
                email,
                "--yes");
    }
}
