package dev.astra.benchmark.render;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The same service by the AWS CDK: a load balancer, a container service, a repository, a log group, a certificate. */
record Synthesis(Path folder) {
    private static final String APP = """
            const cdk = require('aws-cdk-lib');
            const ec2 = require('aws-cdk-lib/aws-ec2');
            const ecr = require('aws-cdk-lib/aws-ecr');
            const ecs = require('aws-cdk-lib/aws-ecs');
            const patterns = require('aws-cdk-lib/aws-ecs-patterns');
            const route53 = require('aws-cdk-lib/aws-route53');

            const app = new cdk.App();
            const stack = new cdk.Stack(app, 'service', { env: { account: '123456789012', region: 'us-east-2' } });
            const vpc = ec2.Vpc.fromVpcAttributes(stack, 'vpc', {
              vpcId: 'vpc-1',
              availabilityZones: ['us-east-2a', 'us-east-2b', 'us-east-2c'],
              publicSubnetIds: ['subnet-1', 'subnet-2', 'subnet-3'],
              privateSubnetIds: ['subnet-4', 'subnet-5', 'subnet-6'],
            });
            const cluster = ecs.Cluster.fromClusterAttributes(stack, 'cluster', { clusterName: 'staging', vpc });
            new ecr.Repository(stack, 'repository', { repositoryName: 'service' });
            new patterns.ApplicationLoadBalancedFargateService(stack, 'service', {
              cluster,
              serviceName: 'service',
              domainName: 'service.us-east-2.staging.example.com',
              domainZone: route53.HostedZone.fromHostedZoneAttributes(stack, 'zone', {
                hostedZoneId: 'Z1', zoneName: 'staging.example.com' }),
              protocol: 'HTTPS',
              redirectHTTP: true,
              circuitBreaker: { rollback: true },
              taskImageOptions: { image: ecs.ContainerImage.fromRegistry('ghcr.io/example/service:latest') },
            });
            """;

    /** Runs what is installed in the folder so often, after once unmeasured. */
    double medianSeconds(int rounds) throws IOException {
        Files.writeString(folder.resolve("app.js"), APP);
        synthesize();
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            synthesize();
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    private void synthesize() throws IOException {
        var builder = new ProcessBuilder(
                        folder.resolve("node_modules/.bin/cdk").toString(), "synth", "--quiet", "--app", "node app.js")
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD);
        builder.environment().put("CDK_DISABLE_CLI_TELEMETRY", "true");
        Process process = builder.start();
        String errors = new String(process.getErrorStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException("cdk synth failed: " + errors);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
