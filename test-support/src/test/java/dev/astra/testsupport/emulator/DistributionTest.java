package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** CloudFront and its origins inside a network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DistributionTest {
    private final AwsEmulator emulator =
            AwsEmulator.start(EmulatorOptions.defaults().withManualTime());
    private final AwsCli cli = AwsCli.of(emulator);

    private String balancer = "";

    @BeforeAll
    void makeALoadBalancer() {
        List<String> subnets = cli.run("ec2", "describe-subnets", "--query", "Subnets[:2].SubnetId")
                .lines()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .toList();
        balancer = cli.run(
                "elbv2",
                "create-load-balancer",
                "--name",
                "testbed",
                "--scheme",
                "internal",
                "--subnets",
                subnets.getFirst(),
                subnets.getLast(),
                "--query",
                "LoadBalancers[0].LoadBalancerArn");
    }

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        emulator.close();
    }

    private static String endpoint(String arn) {
        return """
                {"Name": "testbed", "Arn": "%s", "HTTPPort": 80, "HTTPSPort": 443, "OriginProtocolPolicy": "https-only",
                 "OriginSslProtocols": {"Quantity": 1, "Items": ["TLSv1.2"]}}
                """.formatted(arn);
    }

    private String origin() {
        return cli.run(
                "cloudfront",
                "create-vpc-origin",
                "--vpc-origin-endpoint-config",
                endpoint(balancer),
                "--tags",
                "Items=[{Key=Team,Value=testbed}]",
                "--query",
                "VpcOrigin.Id");
    }

    private String deployedOrigin() {
        String origin = origin();
        emulator.advance(Duration.ofMinutes(1));
        return origin;
    }

    private String ask(String query, String id) {
        return cli.run("cloudfront", "get-vpc-origin", "--id", id, "--query", query);
    }

    private static String distribution(String reference, String origin, String rest) {
        return """
                {"CallerReference": "%s", "Comment": "", "Enabled": true, %s
                 "Origins": {"Quantity": 1, "Items": [
                   {"Id": "lb", "DomainName": "lb.example.com", "VpcOriginConfig": {"VpcOriginId": "%s"}}]},
                 "DefaultCacheBehavior": {"TargetOriginId": "lb", "ViewerProtocolPolicy": "redirect-to-https",
                   "CachePolicyId": "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"}}
                """.formatted(reference, rest, origin);
    }

    private String distribute(String reference, String origin) {
        return cli.run(
                "cloudfront",
                "create-distribution",
                "--distribution-config",
                distribution(reference, origin, ""),
                "--query",
                "Distribution.Id");
    }

    private String refused(String reference, String origin, String rest) {
        return cli.failure(
                "cloudfront", "create-distribution", "--distribution-config", distribution(reference, origin, rest));
    }

    @Test
    void anOriginIsDeployedAfterAWhile() {
        String id = origin();

        assertThat(ask("VpcOrigin.Status", id)).isEqualTo("Deploying");
        emulator.advance(Duration.ofMinutes(1));
        assertThat(ask("VpcOrigin.Status", id)).isEqualTo("Deployed");
        assertThat(ask("VpcOrigin.VpcOriginEndpointConfig.Arn", id)).isEqualTo(balancer);
        assertThat(cli.run("cloudfront", "list-vpc-origins", "--query", "VpcOriginList.Items[].Id"))
                .contains(id);
        assertThat(cli.run(
                        "cloudfront",
                        "list-tags-for-resource",
                        "--resource",
                        ask("VpcOrigin.Arn", id),
                        "--query",
                        "Tags.Items[].Value"))
                .isEqualTo("testbed");
    }

    @Test
    void theNetworkGetsTheGroupOfCloudFront() {
        origin();

        assertThat(cli.run(
                        "ec2",
                        "describe-security-groups",
                        "--filters",
                        "Name=group-name,Values=CloudFront-VPCOrigins-Service-SG",
                        "--query",
                        "length(SecurityGroups)"))
                .isEqualTo("1");
    }

    @Test
    void aLoadBalancerThatIsNotThereIsNoOrigin() {
        assertThat(cli.failure(
                        "cloudfront", "create-vpc-origin", "--vpc-origin-endpoint-config", endpoint(balancer + "x")))
                .contains("InvalidArgument");
        assertThat(cli.failure("cloudfront", "get-vpc-origin", "--id", "vo_unknown"))
                .contains("EntityNotFound");
    }

    @Test
    void aChangeMustKnowTheVersionItChanges() {
        String id = deployedOrigin();
        String first = ask("ETag", id);
        cli.run(
                "cloudfront",
                "update-vpc-origin",
                "--id",
                id,
                "--if-match",
                first,
                "--vpc-origin-endpoint-config",
                endpoint(balancer));

        assertThat(cli.failure("cloudfront", "delete-vpc-origin", "--id", id, "--if-match", first))
                .contains("PreconditionFailed");
        cli.run("cloudfront", "delete-vpc-origin", "--id", id, "--if-match", ask("ETag", id));
        assertThat(cli.failure("cloudfront", "get-vpc-origin", "--id", id)).contains("EntityNotFound");
    }

    @Test
    void aDistributionKeepsItsOrigin() {
        String origin = deployedOrigin();
        String id = distribute("keeps", origin);

        String kept = "DistributionConfig.Origins.Items[0].VpcOriginConfig.[VpcOriginId,OriginReadTimeout]";
        assertThat(cli.run("cloudfront", "get-distribution-config", "--id", id, "--query", kept))
                .contains(origin, "30");
        assertThat(cli.failure("cloudfront", "delete-vpc-origin", "--id", origin, "--if-match", ask("ETag", origin)))
                .contains("CannotDeleteEntityWhileInUse");
    }

    @Test
    void anOriginThatIsNotDeployedYetCannotBeUsed() {
        assertThat(refused("early", origin(), "")).contains("InvalidArgument");
    }

    @Test
    void aNameNeedsACertificateOfTheRightRegion() {
        String origin = deployedOrigin();
        String name = "\"Aliases\": {\"Quantity\": 1, \"Items\": [\"www.orreri.xyz\"]},";
        String elsewhere = "\"ViewerCertificate\": {\"ACMCertificateArn\": "
                + "\"arn:aws:acm:us-east-2:123456789012:certificate/1\", \"SSLSupportMethod\": \"sni-only\"},";

        assertThat(refused("bare", origin, name)).contains("InvalidViewerCertificate");
        assertThat(refused("elsewhere", origin, name + elsewhere)).contains("InvalidViewerCertificate");
    }

    @Test
    void aDistributionIsDisabledBeforeItIsDeleted() {
        String id = distribute("disabled", deployedOrigin());
        String version = cli.run("cloudfront", "get-distribution", "--id", id, "--query", "ETag");

        assertThat(cli.failure("cloudfront", "delete-distribution", "--id", id, "--if-match", version))
                .contains("DistributionNotDisabled");
    }
}
