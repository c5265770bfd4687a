package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.network.AddressService;
import dev.astra.testsupport.emulator.UnexpectedCalls;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TerraformSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Permits in an environment that the real terraform has made from the modules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(50)
@ExtendWith(AwsEstateExtension.class)
final class AwsConnectIT {
    private final AwsEstate estate;
    private final Distribution astra;

    AwsConnectIT(AwsEstate estate) {
        estate.initialize();
        this.estate = estate;
        this.astra = estate.astra();
    }

    @AfterEach
    void noCallWasLeftUnanswered() {
        UnexpectedCalls.assertNone(estate.emulator());
    }

    private List<String> openBlocks() {
        return estate.account("staging")
                .text(
                        "ec2",
                        "describe-security-groups",
                        "--filters",
                        "Name=group-name,Values=astra-connect",
                        "--query",
                        "SecurityGroups[].IpPermissions[].[IpRanges[].CidrIp, Ipv6Ranges[].CidrIpv6][]");
    }

    @Test
    @Order(1)
    void aPermitOpensTheAddressThatWasFound() throws IOException {
        try (var service = AddressService.answering(200, "203.0.113.7\n")) {
            String output = astra.with(
                            Map.of("ASTRA_ADDRESS_SERVICE", service.uri().toString()))
                    .succeed("connect", "permit", "staging");

            assertThat(output)
                    .contains("✓ Added new rule for 203.0.113.7/32")
                    .contains("✓ Rules updated successfully! Here are some important reminders:")
                    .contains("Your access will be revoked 8 hours after it is granted.")
                    .doesNotContain("Removed");
        }
        assertThat(openBlocks()).containsExactly("203.0.113.7/32");
    }

    @Test
    @Order(2)
    void aSecondPermitTakesThePlaceOfTheFirst() {
        String output =
                astra.succeed("connect", "permit", "staging", "--cidr", "198.51.100.0/28", "--cidr", "2001:db8::7");

        assertThat(output).contains("!! Removed old rule for 203.0.113.7/32");
        assertThat(openBlocks()).containsExactlyInAnyOrder("198.51.100.0/28", "2001:db8::7/128");
        assertThat(astra.succeed("connect", "list", "staging")).contains("founder", "198.51.100.0/28, 2001:db8::7/128");
    }

    @Test
    @Order(3)
    void terraformSeesNothingOfIt() {
        Path platform = estate.repository().resolve("staging/us-east-2/platform");
        try (var terraform = TerraformSandbox.in(platform, estate.account("staging")::redirect)) {
            terraform.assertEmptyPlan();
        }
    }

    @Test
    @Order(4)
    void aWideOrPrivateBlockIsRefused() {
        CommandResult wide = astra.run("connect", "permit", "staging", "--cidr", "0.0.0.0/0");
        CommandResult inside = astra.run("connect", "permit", "staging", "--cidr", "10.0.0.1");

        assertThat(wide.exitCode()).isEqualTo(2);
        assertThat(wide.errors()).contains("it is wider than /24", "→");
        assertThat(inside.exitCode()).isEqualTo(2);
        assertThat(inside.errors()).contains("the internet does not know it as yours", "→");
    }

    @Test
    @Order(5)
    void revokingClosesAtOnce() {
        astra.succeed("connect", "revoke", "staging");

        assertThat(openBlocks()).isEmpty();
    }

    @Test
    @Order(6)
    void afterEightHoursTheCloudHasClosedItByItself() {
        astra.succeed("connect", "permit", "staging", "--cidr", "203.0.113.9");
        assertThat(openBlocks()).containsExactly("203.0.113.9/32");

        estate.emulator().advance(Duration.ofHours(8).plusMinutes(1));

        assertThat(openBlocks()).isEmpty();
        assertThat(estate.account("staging")
                        .text(
                                "scheduler",
                                "list-schedules",
                                "--group-name",
                                "astra-connect",
                                "--query",
                                "Schedules[].Name"))
                .isEmpty();
    }
}
