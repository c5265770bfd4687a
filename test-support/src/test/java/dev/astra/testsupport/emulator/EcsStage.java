package dev.astra.testsupport.emulator;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cluster with a network, a load balancer target group and a log group, on which services roll out in manual time. */
final class EcsStage implements AutoCloseable {
    private static final Pattern MESSAGE = Pattern.compile("\"message\": \"([^\"]*)\"");

    private final AwsEmulator emulator;
    private final JsonApi api;
    private final String network;
    private final String targetGroup;

    private EcsStage(AwsEmulator emulator, JsonApi api, String network, String targetGroup) {
        this.emulator = emulator;
        this.api = api;
        this.network = network;
        this.targetGroup = targetGroup;
    }

    static EcsStage set() {
        AwsEmulator emulator = AwsEmulator.start(EmulatorOptions.defaults().withManualTime());
        AwsCli cli = AwsCli.of(emulator);
        String vpc = cli.run("ec2", "describe-vpcs", "--query", "Vpcs[0].VpcId");
        String subnet = cli.run("ec2", "describe-subnets", "--query", "Subnets[0].SubnetId");
        String group = cli.run("ec2", "describe-security-groups", "--query", "SecurityGroups[0].GroupId");
        String targetGroup = cli.run(
                "elbv2",
                "create-target-group",
                "--name",
                "web",
                "--protocol",
                "HTTP",
                "--port",
                "8080",
                "--vpc-id",
                vpc,
                "--target-type",
                "ip",
                "--query",
                "TargetGroups[0].TargetGroupArn");
        JsonApi api = JsonApi.ecs(emulator);
        api.call("CreateCluster", "{\"clusterName\": \"staging\"}");
        try (JsonApi logs = logs(emulator)) {
            logs.call("CreateLogGroup", "{\"logGroupName\": \"/web\"}");
        }
        String network = """
                {"awsvpcConfiguration": {"subnets": ["%s"], "securityGroups": ["%s"]}}""".formatted(subnet, group);
        return new EcsStage(emulator, api, network, targetGroup);
    }

    static JsonApi logs(AwsEmulator emulator) {
        return JsonApi.of(emulator, "logs", "Logs_20140328");
    }

    AwsEmulator emulator() {
        return emulator;
    }

    String targetGroup() {
        return targetGroup;
    }

    String call(String action, String body) {
        return api.call(action, body);
    }

    /** Registers the next revision of a family with one container of this image. */
    void define(String family, String image) {
        api.call("RegisterTaskDefinition", """
                {"family": "%s", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256",
                 "memory": "512", "executionRoleArn": "arn:aws:iam::123456789012:role/execution",
                 "containerDefinitions": [{"name": "app", "image": "%s", "portMappings": [{"containerPort": 8080}],
                   "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "/web",
                     "awslogs-region": "us-east-2", "awslogs-stream-prefix": "web"}}}]}
                """.formatted(family, image));
    }

    /** Creates a service of two tasks behind the target group and lets it settle. */
    void createAndSettle(String service, String image, boolean breaker, boolean rollback) {
        define(service, image);
        api.call("CreateService", """
                {"cluster": "staging", "serviceName": "%s", "taskDefinition": "%s", "desiredCount": 2,
                 "launchType": "FARGATE", "networkConfiguration": %s,
                 "loadBalancers": [{"targetGroupArn": "%s", "containerName": "app", "containerPort": 8080}],
                 "deploymentConfiguration": {"deploymentCircuitBreaker": {"enable": %b, "rollback": %b}}}
                """.formatted(service, service, network, targetGroup, breaker, rollback));
        advance(60);
    }

    /** Registers a revision with another image and rolls it out. */
    void deploy(String service, String image) {
        define(service, image);
        api.call(
                "UpdateService",
                "{\"cluster\": \"staging\", \"service\": \"%s\", \"taskDefinition\": \"%s\"}"
                        .formatted(service, service));
    }

    void advance(int seconds) {
        emulator.advance(Duration.ofSeconds(seconds));
    }

    String describe(String service) {
        return api.call("DescribeServices", "{\"cluster\": \"staging\", \"services\": [\"%s\"]}".formatted(service));
    }

    /** The event texts of a service, oldest first, without what differs from run to run. */
    List<String> events(String service) {
        Matcher found = MESSAGE.matcher(describe(service));
        return found.results()
                .map(match -> match.group(1))
                .map(text -> text.replace(targetGroup, "GROUP")
                        .replaceAll("ecs-svc/\\d+", "DEPLOYMENT")
                        .replaceAll("task [0-9a-f]{32}", "task T"))
                .toList()
                .reversed();
    }

    /** Descriptions of the service's stopped tasks. */
    String stoppedTasks(String service) {
        String listed = api.call(
                "ListTasks",
                "{\"cluster\": \"staging\", \"serviceName\": \"%s\", \"desiredStatus\": \"STOPPED\"}"
                        .formatted(service));
        String arns = listed.substring(listed.indexOf('['), listed.indexOf(']') + 1);
        return api.call("DescribeTasks", "{\"cluster\": \"staging\", \"tasks\": %s}".formatted(arns));
    }

    @Override
    public void close() {
        api.close();
        emulator.close();
    }
}
