package dev.astra.aws.identity;

import dev.astra.aws.client.AwsClient;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.Email;
import software.amazon.awssdk.services.identitystore.model.Group;
import software.amazon.awssdk.services.identitystore.model.ListGroupMembershipsRequest;
import software.amazon.awssdk.services.identitystore.model.ListGroupsRequest;
import software.amazon.awssdk.services.identitystore.model.ListUsersRequest;

/**
 * The users and groups of one identity store. A role is granted by membership in the group of its name. Left out are
 * users and groups that Astra could not have made: without an e-mail address, or with a name of another form.
 */
record IdentityStore(AwsClient<IdentitystoreClient> client, String id) {

    List<User> users() {
        var grants = grants();
        return client
                .call(
                        (store, request) -> store.listUsersPaginator(request).users().stream()
                                .toList(),
                        ListUsersRequest.builder().identityStoreId(id).build())
                .stream()
                .map(user -> user(user, grants.getOrDefault(user.userId(), List.of())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(user -> user.name().value()))
                .toList();
    }

    /** The roles of each user, by the user's id. There are few groups, so members are asked for by group. */
    private Map<String, List<RoleName>> grants() {
        var grants = new HashMap<String, List<RoleName>>();
        for (Group group : groups()) {
            valid(RoleName::new, group.displayName())
                    .ifPresent(role -> members(group)
                            .forEach(user -> grants.computeIfAbsent(user, _ -> new ArrayList<>())
                                    .add(role)));
        }
        grants.values().forEach(roles -> roles.sort(Comparator.naturalOrder()));
        return grants;
    }

    private List<Group> groups() {
        return client.call(
                (store, request) -> store.listGroupsPaginator(request).groups().stream()
                        .filter(group -> group.displayName() != null)
                        .toList(),
                ListGroupsRequest.builder().identityStoreId(id).build());
    }

    private List<String> members(Group group) {
        return client.call(
                (store, request) -> store.listGroupMembershipsPaginator(request).groupMemberships().stream()
                        .map(membership -> membership.memberId().userId())
                        .toList(),
                ListGroupMembershipsRequest.builder()
                        .identityStoreId(id)
                        .groupId(group.groupId())
                        .build());
    }

    private static Optional<User> user(
            software.amazon.awssdk.services.identitystore.model.User user, List<RoleName> grants) {
        if (user.userName() == null || user.name() == null) {
            return Optional.empty();
        }
        var given = Optional.ofNullable(user.name().givenName()).orElse("");
        var middle = user.name().middleName();
        var family = Optional.ofNullable(user.name().familyName()).orElse("");
        return valid(UserName::new, user.userName())
                .flatMap(name ->
                        email(user.emails()).map(email -> new User(name, given, middle, family, email, grants)));
    }

    private static Optional<EmailAddress> email(List<Email> emails) {
        return emails.stream()
                .min(Comparator.comparing(email -> !Boolean.TRUE.equals(email.primary())))
                .map(Email::value)
                .flatMap(address -> valid(EmailAddress::new, address));
    }

    private static <T> Optional<T> valid(Function<String, T> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (AstraException _) {
            return Optional.empty();
        }
    }
}
