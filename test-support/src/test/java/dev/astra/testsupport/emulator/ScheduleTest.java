package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScheduleTest {
    private final AwsEmulator emulator =
            AwsEmulator.start(EmulatorOptions.defaults().withManualTime());
    private final AwsCli cli = AwsCli.of(emulator);

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        emulator.close();
    }

    /** A security group that admits one address. */
    private String openGroup(String name) {
        String group = cli.run(
                "ec2", "create-security-group", "--group-name", name, "--description", "d", "--query", "GroupId");
        cli.run(
                "ec2",
                "authorize-security-group-ingress",
                "--group-id",
                group,
                "--protocol",
                "tcp",
                "--port",
                "443",
                "--cidr",
                "203.0.113.7/32");
        return group;
    }

    /** A role that the service may take and that may do the action. */
    private String role(String name, String service, String action) {
        String arn = cli.run(
                "iam",
                "create-role",
                "--role-name",
                name,
                "--assume-role-policy-document",
                "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"Service\":\"%s\"}}]}"
                        .formatted(service),
                "--query",
                "Role.Arn");
        cli.run(
                "iam",
                "put-role-policy",
                "--role-name",
                name,
                "--policy-name",
                "p",
                "--policy-document",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}"
                        .formatted(action));
        return arn;
    }

    private String[] schedule(String verb, String name, String group, String role, Duration in) {
        String at = emulator.now()
                .plus(in)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace("Z", "");
        return new String[] {
            "scheduler",
            verb,
            "--name",
            name,
            "--schedule-expression",
            "at(" + at + ")",
            "--flexible-time-window",
            "Mode=OFF",
            "--action-after-completion",
            "DELETE",
            "--target",
            """
            {"Arn": "arn:aws:scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress", "RoleArn": "%s",
             "Input": "{\\"GroupId\\":\\"%s\\",\\"IpPermissions\\":[{\\"IpProtocol\\":\\"tcp\\",\\"FromPort\\":443,\\"ToPort\\":443,\\"IpRanges\\":[{\\"CidrIp\\":\\"203.0.113.7/32\\"}]}]}"}
            """.formatted(role, group)
        };
    }

    private String rules(String group) {
        return cli.run(
                "ec2",
                "describe-security-groups",
                "--group-ids",
                group,
                "--query",
                "SecurityGroups[].IpPermissions[].IpRanges[].CidrIp");
    }

    @Test
    void aOneTimeScheduleIsCarriedOutOnceAndRemovesItself() {
        String group = openGroup("due");
        String role = role("due", "scheduler.amazonaws.com", "ec2:RevokeSecurityGroupIngress");
        cli.run(schedule("create-schedule", "due", group, role, Duration.ofHours(8)));

        emulator.advance(Duration.ofHours(7));
        assertThat(rules(group)).isEqualTo("203.0.113.7/32");
        emulator.advance(Duration.ofHours(1));

        assertThat(rules(group)).isEmpty();
        assertThat(cli.failure("scheduler", "get-schedule", "--name", "due")).contains("ResourceNotFoundException");
    }

    @Test
    void aScheduleThatIsMovedRunsAtItsNewTimeOnly() {
        String group = openGroup("moved");
        String role = role("moved", "scheduler.amazonaws.com", "ec2:RevokeSecurityGroupIngress");
        cli.run(schedule("create-schedule", "moved", group, role, Duration.ofHours(1)));
        cli.run(schedule("update-schedule", "moved", group, role, Duration.ofHours(3)));

        emulator.advance(Duration.ofHours(2));
        assertThat(rules(group)).isEqualTo("203.0.113.7/32");
        emulator.advance(Duration.ofHours(1));

        assertThat(rules(group)).isEmpty();
    }

    @Test
    void aScheduleDoesNoMoreThanItsRoleMay() {
        String group = openGroup("powerless");
        String role = role("powerless", "scheduler.amazonaws.com", "ec2:DescribeSecurityGroups");
        cli.run(schedule("create-schedule", "powerless", group, role, Duration.ofHours(1)));

        emulator.advance(Duration.ofHours(2));

        assertThat(rules(group)).isEqualTo("203.0.113.7/32");
    }

    @Test
    void aRoleThatTheSchedulerCannotTakeIsRefused() {
        String group = openGroup("foreign");
        String role = role("foreign", "ec2.amazonaws.com", "ec2:RevokeSecurityGroupIngress");

        assertThat(cli.failure(schedule("create-schedule", "foreign", group, role, Duration.ofHours(1))))
                .contains("must allow AWS EventBridge Scheduler to assume the role");
    }
}
