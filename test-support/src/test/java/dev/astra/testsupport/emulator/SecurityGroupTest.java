package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityGroupTest {
    private final AwsEmulator emulator = AwsEmulator.start();
    private final AwsCli cli = AwsCli.of(emulator);

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        emulator.close();
    }

    @Test
    void rulesKeepTheirDescriptionsAndAreChangedById() {
        String group = cli.run(
                "ec2", "create-security-group", "--group-name", "web", "--description", "d", "--query", "GroupId");
        String permissions = """
                [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
                  "IpRanges": [{"CidrIp": "10.1.2.3/16", "Description": "office"}]},
                 {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
                  "UserIdGroupPairs": [{"GroupId": "%s", "Description": "itself"}]}]""".formatted(group);

        String rules = cli.run(
                "ec2",
                "authorize-security-group-ingress",
                "--group-id",
                group,
                "--ip-permissions",
                permissions,
                "--query",
                "SecurityGroupRules[].[SecurityGroupRuleId,CidrIpv4,Description]");
        assertThat(rules).contains("10.1.0.0/16\toffice", "None\titself");

        String rule = rules.substring(0, rules.indexOf('\t'));
        cli.run(
                "ec2",
                "update-security-group-rule-descriptions-ingress",
                "--group-id",
                group,
                "--security-group-rule-descriptions",
                "SecurityGroupRuleId=%s,Description=home".formatted(rule));
        assertThat(cli.run(
                        "ec2",
                        "describe-security-group-rules",
                        "--security-group-rule-ids",
                        rule,
                        "--query",
                        "SecurityGroupRules[].Description"))
                .isEqualTo("home");
        assertThat(cli.failure(
                        "ec2",
                        "authorize-security-group-ingress",
                        "--group-id",
                        group,
                        "--protocol",
                        "tcp",
                        "--port",
                        "70000",
                        "--cidr",
                        "10.0.0.0/8"))
                .contains("out of range");
    }
}
