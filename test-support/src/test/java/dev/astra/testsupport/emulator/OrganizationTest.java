package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrganizationTest {
    private final AwsEmulator emulator =
            AwsEmulator.start(EmulatorOptions.defaults().withManualTime());
    private final JsonApi api = JsonApi.of(emulator, "organizations", "AWSOrganizationsV20161128");

    @BeforeEach
    void foundAnOrganization() {
        emulator.reset();
        api.call("CreateOrganization", "{}");
    }

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        api.close();
        emulator.close();
    }

    @Test
    void itBeginsWithItsManagementAccount() {
        assertThat(api.call("ListAccounts", "{}")).contains(AwsEmulator.MANAGEMENT_ACCOUNT);
    }

    @Test
    void thereIsNoOrganizationBeforeItIsCreated() {
        emulator.reset();

        assertThat(api.call("ListAccounts", "{}")).contains("AWSOrganizationsNotInUseException");
    }

    @Test
    void anAccountIsCreatedInItsOwnTime() {
        String asked = create("staging@example.com");
        assertThat(asked).contains("\"State\": \"IN_PROGRESS\"").doesNotContain("AccountId");

        emulator.advance(Duration.ofMinutes(1));

        assertThat(status(asked)).contains("\"State\": \"SUCCEEDED\"", "\"AccountId\"");
        assertThat(api.call("ListAccounts", "{}")).contains("staging@example.com");
    }

    @Test
    void anAddressServesOneAccount() {
        create("staging@example.com");
        String again = create("Staging@example.com");
        emulator.advance(Duration.ofMinutes(1));

        assertThat(status(again)).contains("\"State\": \"FAILED\"", "EMAIL_ALREADY_EXISTS");
    }

    @Test
    void anAccountFailsForTheReasonATestGives() {
        emulator.organization().failAccount("unlucky@example.com", "INTERNAL_FAILURE");
        String asked = create("unlucky@example.com");
        emulator.advance(Duration.ofMinutes(1));

        assertThat(status(asked)).contains("\"FailureReason\": \"INTERNAL_FAILURE\"");
    }

    @Test
    void theQuotaOfAccountsIsKept() {
        emulator.organization().accountQuota(1);
        String asked = create("second@example.com");
        emulator.advance(Duration.ofMinutes(1));

        assertThat(status(asked)).contains("ACCOUNT_LIMIT_EXCEEDED");
    }

    @Test
    void rolesAreAssumedOnlyInAccountsOfTheOrganization() {
        String asked = create("staging@example.com");
        emulator.advance(Duration.ofMinutes(1));
        String account = value(status(asked), "AccountId");
        AwsCli cli = AwsCli.of(emulator);

        AwsCli member = cli.with(assume(cli, account));
        assertThat(member.run("sts", "get-caller-identity", "--query", "Account"))
                .isEqualTo(account);
        assertThat(cli.failure(
                        "sts",
                        "assume-role",
                        "--role-session-name",
                        "me",
                        "--role-arn",
                        "arn:aws:iam::999999999999:role/OrganizationAccountAccessRole"))
                .contains("(AccessDenied)");
        assertThat(member.failure("organizations", "create-account", "--email", "a@example.com", "--account-name", "a"))
                .contains("(AccessDeniedException)");
    }

    @Test
    void anyServiceMayHaveADelegatedAdministrator() {
        String asked = create("identity@example.com");
        emulator.advance(Duration.ofMinutes(1));
        String account = value(status(asked), "AccountId");
        api.call(
                "RegisterDelegatedAdministrator",
                "{\"AccountId\": \"%s\", \"ServicePrincipal\": \"sso.amazonaws.com\"}".formatted(account));
        AwsCli cli = AwsCli.of(emulator);
        AwsCli delegated = cli.with(assume(cli, account));

        String instance = cli.run("sso-admin", "list-instances", "--query", "Instances[0].InstanceArn");
        assertThat(delegated.run("sso-admin", "list-instances", "--query", "Instances[0].InstanceArn"))
                .isEqualTo(instance);
        assertThat(delegated.run("organizations", "list-accounts", "--query", "Accounts[].Email"))
                .contains("identity@example.com");
    }

    private static String assume(AwsCli cli, String account) {
        return cli.run(
                "sts",
                "assume-role",
                "--role-session-name",
                "me",
                "--role-arn",
                "arn:aws:iam::%s:role/OrganizationAccountAccessRole".formatted(account),
                "--query",
                "Credentials.[AccessKeyId,SecretAccessKey,SessionToken]");
    }

    private String create(String email) {
        return api.call("CreateAccount", "{\"Email\": \"%s\", \"AccountName\": \"an account\"}".formatted(email));
    }

    private String status(String asked) {
        return api.call(
                "DescribeCreateAccountStatus", "{\"CreateAccountRequestId\": \"%s\"}".formatted(value(asked, "Id")));
    }

    private static String value(String json, String name) {
        return json.replaceAll("(?s).*?\"" + name + "\": \"([^\"]+)\".*", "$1");
    }
}
