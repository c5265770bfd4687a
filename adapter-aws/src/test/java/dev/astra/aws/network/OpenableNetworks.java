package dev.astra.aws.network;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.domain.account.Location;
import dev.astra.ports.testkit.network.NetworkAccessFixture;
import java.time.Instant;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleGroupRequest;

/** Environments with what the network module makes for permits. */
final class OpenableNetworks extends EmulatedCloud implements NetworkAccessFixture {
    static final String NAME = "astra-connect";

    OpenableNetworks(EmulatedAws aws) {
        super(aws);
        ensure(location());
        ensure(elsewhere());
    }

    @Override
    public Instant now() {
        return emulator().now();
    }

    AwsClient<Ec2Client> ec2(Location location) {
        return aws().clients().in(location, "ec2", Ec2Client.class, Ec2Client::builder);
    }

    AwsClient<SchedulerClient> scheduler(Location location) {
        return aws().clients().in(location, "scheduler", SchedulerClient.class, SchedulerClient::builder);
    }

    private void ensure(Location location) {
        var known = DescribeSecurityGroupsRequest.builder()
                .filters(Filter.builder().name("group-name").values(NAME).build())
                .build();
        if (!ec2(location)
                .call(Ec2Client::describeSecurityGroups, known)
                .securityGroups()
                .isEmpty()) {
            return;
        }
        scheduler(location)
                .call(
                        SchedulerClient::createScheduleGroup,
                        CreateScheduleGroupRequest.builder().name(NAME).build());
        var iam = aws().clients().in(location, "iam", IamClient.class, IamClient::builder);
        var role = iam.call(
                        IamClient::createRole,
                        CreateRoleRequest.builder()
                                .roleName(NAME)
                                .assumeRolePolicyDocument(policy(
                                        "\"Principal\":{\"Service\":\"scheduler.amazonaws.com\"}", "sts:AssumeRole"))
                                .build())
                .role();
        var group = ec2(location)
                .call(
                        Ec2Client::createSecurityGroup,
                        CreateSecurityGroupRequest.builder()
                                .groupName(NAME)
                                .description("permits")
                                .tagSpecifications(TagSpecification.builder()
                                        .resourceType(ResourceType.SECURITY_GROUP)
                                        .tags(
                                                tag("astra:connect-role", role.arn()),
                                                tag("astra:connect-schedules", NAME))
                                        .build())
                                .build());
        String resource = "\"Resource\":\"arn:aws:ec2:%s:%s:security-group/%s\""
                .formatted(location.region(), location.account(), group.groupId());
        iam.call(
                IamClient::putRolePolicy,
                PutRolePolicyRequest.builder()
                        .roleName(NAME)
                        .policyName("close")
                        .policyDocument(policy(resource, "ec2:RevokeSecurityGroupIngress"))
                        .build());
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static String policy(String subject, String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",%s}]}"
                .formatted(action, subject);
    }
}
