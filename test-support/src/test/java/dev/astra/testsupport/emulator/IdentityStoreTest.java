package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityStoreTest {
    private static final String STORE = "\"IdentityStoreId\": \"d-0123456789\"";

    private final AwsEmulator emulator = AwsEmulator.start();
    private final JsonApi api = JsonApi.of(emulator, "identitystore", "AWSIdentityStore");

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        api.close();
        emulator.close();
    }

    @Test
    void usersAndGroupsAreUpdatedByPath() {
        String user = user("updated");
        api.call("UpdateUser", """
                {%s, "UserId": "%s", "Operations": [{"AttributePath": "name.familyName", "AttributeValue": "Roe"},
                  {"AttributePath": "displayName", "AttributeValue": "Jane Roe"},
                  {"AttributePath": "emails", "AttributeValue": [{"value": "jane@example.com", "primary": true}]}]}""".formatted(STORE, user));
        String group = group("before");
        api.call("UpdateGroup", """
                {%s, "GroupId": "%s", "Operations": [{"AttributePath": "displayName", "AttributeValue": "after"}]}""".formatted(STORE, group));

        assertThat(api.call("DescribeUser", "{%s, \"UserId\": \"%s\"}".formatted(STORE, user)))
                .contains("\"FamilyName\": \"Roe\"", "Jane Roe", "\"Value\": \"jane@example.com\"");
        assertThat(api.call("DescribeGroup", "{%s, \"GroupId\": \"%s\"}".formatted(STORE, group)))
                .contains("after");
    }

    @Test
    void membershipsAreReadEveryWay() {
        String user = user("member");
        String group = group("members");
        String other = group("others");
        String pair = "%s, \"GroupId\": \"%s\", \"MemberId\": {\"UserId\": \"%s\"}".formatted(STORE, group, user);
        String membership = value(api.call("CreateGroupMembership", "{" + pair + "}"), "MembershipId");

        assertThat(api.call("GetGroupMembershipId", "{" + pair + "}")).contains(membership);
        assertThat(api.call("DescribeGroupMembership", "{%s, \"MembershipId\": \"%s\"}".formatted(STORE, membership)))
                .contains(user, group);
        assertThat(api.call("IsMemberInGroups", """
                {%s, "MemberId": {"UserId": "%s"}, "GroupIds": ["%s", "%s"]}""".formatted(STORE, user, group, other)))
                .contains("\"MembershipExists\": true", "\"MembershipExists\": false");
        assertThat(api.call("CreateGroupMembership", "{" + pair + "}")).contains("ConflictException");
    }

    @Test
    void aDeletedUserIsNoLongerAMember() {
        String user = user("leaver");
        String group = group("left");
        api.call(
                "CreateGroupMembership",
                "{%s, \"GroupId\": \"%s\", \"MemberId\": {\"UserId\": \"%s\"}}".formatted(STORE, group, user));

        api.call("DeleteUser", "{%s, \"UserId\": \"%s\"}".formatted(STORE, user));

        assertThat(api.call("ListGroupMemberships", "{%s, \"GroupId\": \"%s\"}".formatted(STORE, group)))
                .doesNotContain(user);
    }

    private String user(String name) {
        String answer = api.call("CreateUser", """
                {%s, "UserName": "%s", "DisplayName": "Jane Doe",
                 "Name": {"GivenName": "Jane", "FamilyName": "Doe"}}""".formatted(STORE, name));
        return value(answer, "UserId");
    }

    private String group(String name) {
        return value(api.call("CreateGroup", "{%s, \"DisplayName\": \"%s\"}".formatted(STORE, name)), "GroupId");
    }

    private static String value(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\": \"([^\"]+)\".*", "$1");
    }
}
