package dev.astra.aws.network;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The security group that the network module makes, and what closes its rules.
 *
 * @param role the role that EventBridge Scheduler takes
 * @param schedules the name of the schedule group
 */
record ConnectGroup(String id, String role, String schedules) {
    private static final String NAME = "astra-connect";

    static ConnectGroup find(AwsClient<Ec2Client> ec2, Location location) {
        var request = DescribeSecurityGroupsRequest.builder()
                .filters(Filter.builder().name("group-name").values(NAME).build())
                .build();
        return ec2.call(Ec2Client::describeSecurityGroups, request).securityGroups().stream()
                .findFirst()
                .map(group -> read(group, location))
                .orElseThrow(() -> absent("the network of " + location + " has none"));
    }

    private static ConnectGroup read(SecurityGroup group, Location location) {
        Map<String, String> tags = group.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
        String role = tags.get("astra:connect-role");
        String schedules = tags.get("astra:connect-schedules");
        if (role == null || schedules == null) {
            throw absent("the one of " + location + " does not say what closes its rules, so none is opened");
        }
        return new ConnectGroup(group.groupId(), role, schedules);
    }

    private static AstraException absent(String why) {
        return Failures.notFound("The security group", NAME, why)
                .next("Apply the environment's platform directory with the present network module, or run astra init.")
                .exception();
    }
}
