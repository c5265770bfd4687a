package dev.astra.aws.network;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.AddressVersion;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** The rules of the astra-connect group: one for each block, tagged with the people it is open for. */
record ConnectRules(AwsClient<Ec2Client> ec2, ConnectGroup group) {
    /** All of TCP: what carries the group decides which ports it answers on. */
    static final String PROTOCOL = "tcp";

    static final int FIRST_PORT = 0;
    static final int LAST_PORT = 65_535;

    private static final String DESCRIPTION = "astra connect: open for the people and times in the tags";

    List<OpenRule> list() {
        var request = DescribeSecurityGroupRulesRequest.builder()
                .filters(Filter.builder().name("group-id").values(group.id()).build())
                .build();
        return ec2.call(
                (client, asked) -> client.describeSecurityGroupRulesPaginator(asked).securityGroupRules().stream()
                        .filter(rule -> !rule.isEgress())
                        .flatMap(rule -> OpenRule.read(rule).stream())
                        .toList(),
                request);
    }

    /** Opens the block for the grant; if it is open already without being listed yet, the next list tells. */
    void open(AddressBlock block, Grant grant) {
        var request = AuthorizeSecurityGroupIngressRequest.builder()
                .groupId(group.id())
                .ipPermissions(permission(block))
                .tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.SECURITY_GROUP_RULE)
                        .tags(grant.tag())
                        .build())
                .build();
        ec2.find(
                answer -> is(answer, "InvalidPermission.Duplicate"), Ec2Client::authorizeSecurityGroupIngress, request);
    }

    /** Joins the grant to a rule; if the rule has just been closed, the next list tells. */
    void join(OpenRule rule, Grant grant) {
        var request = CreateTagsRequest.builder()
                .resources(rule.id())
                .tags(grant.tag())
                .build();
        ec2.find(ConnectRules::gone, Ec2Client::createTags, request);
    }

    /** Takes the owner's share from a rule, and closes the rule when nobody else has one. */
    void withdraw(OpenRule rule, String owner) {
        if (rule.onlyOf(owner)) {
            close(rule);
        } else {
            var request = DeleteTagsRequest.builder()
                    .resources(rule.id())
                    .tags(Grant.anyTag(owner))
                    .build();
            ec2.find(ConnectRules::gone, Ec2Client::deleteTags, request);
        }
    }

    void close(OpenRule rule) {
        var request = RevokeSecurityGroupIngressRequest.builder()
                .groupId(group.id())
                .securityGroupRuleIds(rule.id())
                .build();
        ec2.find(ConnectRules::gone, Ec2Client::revokeSecurityGroupIngress, request);
    }

    private static IpPermission permission(AddressBlock block) {
        var permission =
                IpPermission.builder().ipProtocol(PROTOCOL).fromPort(FIRST_PORT).toPort(LAST_PORT);
        if (block.version() == AddressVersion.IPV4) {
            permission.ipRanges(IpRange.builder()
                    .cidrIp(block.toString())
                    .description(DESCRIPTION)
                    .build());
        } else {
            permission.ipv6Ranges(Ipv6Range.builder()
                    .cidrIpv6(block.toString())
                    .description(DESCRIPTION)
                    .build());
        }
        return permission.build();
    }

    private static boolean gone(AwsServiceException answer) {
        return is(answer, "InvalidPermission.NotFound")
                || is(answer, "InvalidSecurityGroupRuleId.NotFound")
                || is(answer, "InvalidID");
    }

    private static boolean is(AwsServiceException answer, String code) {
        return answer.awsErrorDetails() != null
                && code.equals(answer.awsErrorDetails().errorCode());
    }
}
