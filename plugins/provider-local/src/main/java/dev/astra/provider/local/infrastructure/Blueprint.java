package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.MemberAccount;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.network.SubnetRole;
import dev.astra.domain.network.ZonePlan;
import java.util.List;
import java.util.Objects;

/**
 * What each stack stands for: the resources that the AWS modules of the same stack make, by type, with about the times
 * they take there.
 */
final class Blueprint {
    private Blueprint() {}

    static List<Resource> of(Stack stack) {
        return switch (stack) {
            case Stack.OrganizationStack organization -> organization(organization);
            case Stack.IdentityStack identity -> identity(identity);
            case Stack.PlatformStack platform -> platform(platform);
            case Stack.DnsStack dns -> dns(dns);
            case Stack.CiStack ci -> ci(ci);
            case Stack.ServiceStack service -> ServiceBlueprint.of(service);
        };
    }

    private static List<Resource> organization(Stack.OrganizationStack stack) {
        var members = stack.members().stream()
                .map(MemberAccount::name)
                .map(Object::toString)
                .toList();
        var bill =
                baseline(new Bill().take("aws_organizations_organization.this")).then();
        members.forEach(member -> bill.take("aws_organizations_account.member[\"" + member + "\"]"));
        return bill.then()
                .add("module.trail.aws_s3_bucket.this", 3)
                .then()
                .add("module.trail.aws_s3_bucket_policy.this", 1)
                .then()
                .add("module.trail.aws_cloudtrail.this", 4)
                .resources();
    }

    private static List<Resource> identity(Stack.IdentityStack stack) {
        var bill = new Bill();
        stack.roles()
                .forEach(role -> bill.add("aws_ssoadmin_permission_set.role[\"" + role.name() + "\"]", 2)
                        .add("aws_identitystore_group.role[\"" + role.name() + "\"]", 1));
        stack.users()
                .forEach(user -> bill.add(
                        "aws_identitystore_user.user[\"" + user.name() + "\"]",
                        1,
                        String.join(
                                " ",
                                user.givenName(),
                                user.familyName(),
                                user.email().value())));
        bill.then();
        stack.roles()
                .forEach(role -> bill.addEach(
                        "aws_ssoadmin_account_assignment.role",
                        role.accounts().stream()
                                .map(account -> role.name() + "/" + account)
                                .toList(),
                        11,
                        ""));
        stack.users()
                .forEach(user -> bill.addEach(
                        "aws_identitystore_group_membership.user",
                        user.grants().stream()
                                .map(grant -> user.name() + "/" + grant)
                                .toList(),
                        1,
                        ""));
        return bill.resources();
    }

    private static List<Resource> platform(Stack.PlatformStack stack) {
        var network = stack.network();
        var bill = baseline(new Bill())
                .add("module.network.aws_vpc.this", 11, network.block())
                .add("module.dns.aws_route53_zone.this", 30, stack.zone())
                .add("module.cluster.aws_ecs_cluster.this", 10)
                .then()
                .add("module.network.aws_internet_gateway.this", 1)
                .add("module.network.aws_default_security_group.this", 1)
                .add("module.network.aws_route_table.public", 1)
                .add("module.network.aws_route_table.private", 1)
                .add("module.network.aws_flow_log.this", 1)
                .add("module.cluster.aws_ecs_cluster_capacity_providers.this", 10);
        network.usedZones().forEach(zone -> subnets(bill, zone));
        bill.then().add("module.network.aws_route.internet", 1).add("module.network.aws_vpc_endpoint.s3", 5);
        network.usedZones().stream()
                .map(zone -> Objects.requireNonNull(zone.zone()))
                .forEach(zone -> bill.add("module.network.aws_route_table_association.public[\"" + zone + "\"]", 1)
                        .add("module.network.aws_route_table_association.private[\"" + zone + "\"]", 1));
        return bill.resources();
    }

    private static void subnets(Bill bill, ZonePlan zone) {
        bill.add("module.network.aws_subnet.public[\"" + zone.zone() + "\"]", 10, zone.subnet(SubnetRole.PUBLIC))
                .add("module.network.aws_subnet.private[\"" + zone.zone() + "\"]", 1, zone.subnet(SubnetRole.PRIVATE));
    }

    private static List<Resource> dns(Stack.DnsStack stack) {
        var bill = new Bill()
                .add("module.zone.aws_route53_zone.this", 30, stack.domain())
                .then();
        stack.delegations()
                .forEach((environment, servers) ->
                        bill.add(Completion.delegation(environment), 30, String.join(" ", servers)));
        return bill.resources();
    }

    private static List<Resource> ci(Stack.CiStack stack) {
        var bill = new Bill()
                .add("module.ci.aws_iam_openid_connect_provider.github", 1)
                .add("module.ci.aws_iam_policy.boundary", 1)
                .then();
        stack.services()
                .forEach((service, repository) -> bill.add(Completion.deployRole(service), 2, repository)
                        .add("module.ci.aws_iam_role_policy.deploy[\"" + service + "\"]", 1));
        if (stack.terraform() != null) {
            String key = "[\"" + stack.terraform() + "\"]";
            for (String role : List.of("plan", "apply")) {
                bill.add("module.ci.aws_iam_role." + role + key, 2)
                        .add("module.ci.aws_iam_role_policy_attachment." + role + key, 1)
                        .add("module.ci.aws_iam_role_policy." + role + key, 1);
            }
        }
        return bill.resources();
    }

    private static Bill baseline(Bill bill) {
        return bill.add("module.baseline.aws_iam_account_password_policy.this", 1)
                .add("module.baseline.aws_s3_account_public_access_block.this", 1)
                .add("module.baseline.aws_ebs_encryption_by_default.this", 1);
    }
}
