package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Telemetry and continuous integration with the distribution's launcher, on the AWS API. */
@Order(25)
@ExtendWith(AwsEstateExtension.class)
final class AwsDashboardIT {
    private final AwsEstate estate;
    private final Distribution astra;

    AwsDashboardIT(AwsEstate estate) {
        this.estate = estate;
        this.astra = estate.astra();
        estate.createService();
    }

    @Test
    void whatCloudWatchHasMeasuredIsDrawn() {
        var staging = estate.account("staging");
        String balancer = suffix(
                ":loadbalancer/",
                staging.text("elbv2", "describe-load-balancers", "--query", "LoadBalancers[0].LoadBalancerArn"));
        String group = "targetgroup/"
                + suffix(
                        ":targetgroup/",
                        staging.text("elbv2", "describe-target-groups", "--query", "TargetGroups[0].TargetGroupArn"));
        Instant minute = estate.emulator().now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(5));
        put(staging, "AWS/ECS", "CPUUtilization", "ClusterName=staging,ServiceName=testbed", minute, "42");
        String requests = "LoadBalancer=" + balancer + ",TargetGroup=" + group;
        put(staging, "AWS/ApplicationELB", "RequestCount", requests, minute, "120");
        put(staging, "AWS/ApplicationELB", "TargetResponseTime", requests, minute, "0.25");

        String drawn = astra.succeed("service", "dashboard", "testbed", "staging", "--since", "30m");
        String json = astra.succeed("service", "dashboard", "testbed", "staging", "--since", "30m", "-o", "json");

        assertThat(drawn).containsPattern("cpu +▄ .*42%").containsPattern("requests +█ .*120/min");
        assertThat(drawn).contains("memory      no data: no task ran, or CloudWatch keeps nothing that old");
        assertThat(json).contains("\"dashboard\" : \"https://us-east-2.console.aws.amazon.com/cloudwatch/");
    }

    private static void put(
            AwsClient account, String namespace, String metric, String dimensions, Instant at, String value) {
        account.text(
                "cloudwatch",
                "put-metric-data",
                "--namespace",
                namespace,
                "--metric-name",
                metric,
                "--dimensions",
                dimensions,
                "--timestamp",
                at.toString(),
                "--value",
                value);
    }

    private static String suffix(String mark, List<String> arn) {
        String text = arn.getFirst();
        return text.substring(text.indexOf(mark) + mark.length());
    }

    @Test
    void rolesForGithubAreMadeByTerraform() {
        astra.succeed(
                "ci",
                "github",
                "testbed",
                "--environment",
                "staging",
                "--repository",
                "orreri/testbed",
                "--terraform-repository",
                "orreri/terraform",
                "--yes");

        String trust = String.join(
                " ",
                estate.account("staging")
                        .text(
                                "iam",
                                "get-role",
                                "--role-name",
                                "astra-ci-deploy-testbed",
                                "--query",
                                "Role.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals"));
        assertThat(trust).contains("repo:orreri/testbed:environment:staging", "sts.amazonaws.com");
        assertThat(estate.repository().resolve(Path.of(".github", "workflows", "terraform.yml")))
                .exists();
    }

    @Test
    void aRehearsalAsksNoCloud() {
        estate.emulator().clearCalls();

        assertThat(astra.succeed("rehearse")).contains("All of it would take about");
        assertThat(estate.emulator().calls()).isEmpty();
    }
}
