package dev.astra.aws.emulated;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.Location;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.UserName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.CreateUserRequest;
import software.amazon.awssdk.services.identitystore.model.Name;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.ConflictException;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.DescribePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.ssoadmin.model.ListPermissionSetsRequest;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;

/** The organization's IAM Identity Center, in which people get roles. */
public final class People {
    private final AwsClient<SsoAdminClient> administration;
    private final AwsClient<IdentitystoreClient> store;

    public People(EmulatedAws aws) {
        var clients = aws.clients();
        var region = EmulatedAws.REGION;
        this.administration = clients.own("sso", SsoAdminClient.class, SsoAdminClient::builder, region);
        this.store = clients.own("identitystore", IdentitystoreClient.class, IdentitystoreClient::builder, region);
        aws.emulator().signIn().identityCenterRegion(region.value());
    }

    /** Adds a person with these roles in these accounts. */
    public void add(UserName name, Map<Location, List<RoleName>> grants) {
        var instance = administration
                .call(
                        SsoAdminClient::listInstances,
                        ListInstancesRequest.builder().build())
                .instances()
                .getFirst();
        String user = user(instance.identityStoreId(), name);
        var sets = grants.values().stream()
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.toMap(role -> role, role -> permissionSet(instance, role)));
        grants.forEach((location, roles) ->
                roles.forEach(role -> assign(instance, String.valueOf(sets.get(role)), user, location)));
    }

    private String user(String storeId, UserName name) {
        var request = CreateUserRequest.builder()
                .identityStoreId(storeId)
                .userName(name.value())
                .displayName(name.value())
                .name(Name.builder().givenName("Clint").familyName("Eastwood").build())
                .build();
        return store.call(IdentitystoreClient::createUser, request).userId();
    }

    /** The permission set of the role, made by the first who needs it. */
    private String permissionSet(InstanceMetadata instance, RoleName role) {
        var request = CreatePermissionSetRequest.builder()
                .instanceArn(instance.instanceArn())
                .name(role.value())
                .build();
        return administration
                .find(ConflictException.class::isInstance, SsoAdminClient::createPermissionSet, request)
                .map(made -> made.permissionSet().permissionSetArn())
                .orElseGet(() -> existing(instance, role));
    }

    private String existing(InstanceMetadata instance, RoleName role) {
        var all = ListPermissionSetsRequest.builder()
                .instanceArn(instance.instanceArn())
                .build();
        return administration.call(SsoAdminClient::listPermissionSets, all).permissionSets().stream()
                .filter(arn -> name(instance, arn).equals(role.value()))
                .findFirst()
                .orElseThrow();
    }

    private String name(InstanceMetadata instance, String arn) {
        var one = DescribePermissionSetRequest.builder()
                .instanceArn(instance.instanceArn())
                .permissionSetArn(arn)
                .build();
        return administration
                .call(SsoAdminClient::describePermissionSet, one)
                .permissionSet()
                .name();
    }

    private void assign(InstanceMetadata instance, String set, String user, Location location) {
        administration.call(
                SsoAdminClient::createAccountAssignment,
                CreateAccountAssignmentRequest.builder()
                        .instanceArn(instance.instanceArn())
                        .permissionSetArn(set)
                        .principalType(PrincipalType.USER)
                        .principalId(user)
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(location.account().value())
                        .build());
    }
}
