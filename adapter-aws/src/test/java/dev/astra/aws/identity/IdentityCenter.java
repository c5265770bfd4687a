package dev.astra.aws.identity;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.ports.testkit.identity.IdentityFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.CreateGroupMembershipRequest;
import software.amazon.awssdk.services.identitystore.model.CreateGroupRequest;
import software.amazon.awssdk.services.identitystore.model.CreateUserRequest;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.ListGroupsRequest;
import software.amazon.awssdk.services.identitystore.model.MemberId;
import software.amazon.awssdk.services.identitystore.model.Name;

/** IAM Identity Center, filled as the identity module fills it: a role is a group of its name. */
final class IdentityCenter extends EmulatedCloud implements IdentityFixture {
    private final AwsClients clients;
    private final AwsClient<IdentitystoreClient> store;

    IdentityCenter(EmulatedAws aws) {
        super(aws);
        this.clients = aws.clients();
        this.store = clients.own(
                "identitystore", IdentitystoreClient.class, IdentitystoreClient::builder, EmulatedAws.REGION);
        aws.emulator().signIn().identityCenterRegion("");
    }

    @Override
    public void enablePortal() {
        aws().emulator().signIn().identityCenterRegion(EmulatedAws.REGION.value());
    }

    @Override
    public void add(List<User> users) {
        var id = cloud().identities().portal().orElseThrow().id();
        var groups = groups(id);
        for (User user : users) {
            var member = add(id, user);
            for (RoleName role : user.grants()) {
                join(id, groups.computeIfAbsent(role.value(), name -> group(id, name)), member);
            }
        }
    }

    /** A user and a group that somebody made by hand. */
    void addForeign(String userName, String group) {
        var id = cloud().identities().portal().orElseThrow().id();
        var request = CreateUserRequest.builder()
                .identityStoreId(id)
                .userName(userName)
                .displayName(userName)
                .name(Name.builder().givenName("Some").familyName("One").build())
                .build();
        var user = store.call(IdentitystoreClient::createUser, request).userId();
        join(id, groups(id).computeIfAbsent(group, name -> group(id, name)), user);
    }

    private Map<String, String> groups(String id) {
        var groups = new HashMap<String, String>();
        store.call(
                        IdentitystoreClient::listGroups,
                        ListGroupsRequest.builder().identityStoreId(id).build())
                .groups()
                .forEach(group -> groups.put(group.displayName(), group.groupId()));
        return groups;
    }

    private String group(String id, String name) {
        var request = CreateGroupRequest.builder()
                .identityStoreId(id)
                .displayName(name)
                .build();
        return store.call(IdentitystoreClient::createGroup, request).groupId();
    }

    private String add(String id, User user) {
        var request = CreateUserRequest.builder()
                .identityStoreId(id)
                .userName(user.name().value())
                .displayName(user.givenName() + " " + user.familyName())
                .name(Name.builder()
                        .givenName(user.givenName())
                        .familyName(user.familyName())
                        .build())
                .emails(Email.builder()
                        .value(user.email().value())
                        .primary(true)
                        .build())
                .build();
        return store.call(IdentitystoreClient::createUser, request).userId();
    }

    private void join(String id, String group, String user) {
        var request = CreateGroupMembershipRequest.builder()
                .identityStoreId(id)
                .groupId(group)
                .memberId(MemberId.fromUserId(user))
                .build();
        store.call(IdentitystoreClient::createGroupMembership, request);
    }
}
