package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** People and accounts come and go on the AWS API, and the AWS CLI and terraform agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(AwsEstateExtension.class)
final class AwsPeopleIT {
    private static final Pattern TOKEN = Pattern.compile("astra_\\w{5}_\\w{32}");

    private final AwsEstate estate;

    AwsPeopleIT(AwsEstate estate) {
        this.estate = estate;
    }

    private String store() {
        return estate.management()
                .text("sso-admin", "list-instances", "--query", "Instances[].IdentityStoreId")
                .getFirst();
    }

    private List<String> members(String role) {
        String group = estate.management()
                .text(
                        "identitystore",
                        "list-groups",
                        "--identity-store-id",
                        store(),
                        "--query",
                        "Groups[?DisplayName=='" + role + "'].GroupId")
                .getFirst();
        return estate.management()
                .text(
                        "identitystore",
                        "list-group-memberships",
                        "--identity-store-id",
                        store(),
                        "--group-id",
                        group,
                        "--query",
                        "GroupMemberships[].MemberId.UserId");
    }

    private List<String> users(String query) {
        return estate.management()
                .text("identitystore", "list-users", "--identity-store-id", store(), "--query", "Users[]." + query);
    }

    /** What the plan of a directory says; terraform's exit code 0 means that it is empty. */
    private void requireSettled(String stack) {
        Command.of(TestTools.terraform(), "plan", "-detailed-exitcode", "-no-color", "-input=false")
                .in(estate.repository().resolve(stack))
                .changing(estate.management()::redirect)
                .with(Map.of(
                        "TF_CLI_CONFIG_FILE",
                        estate.home().resolve("terraformrc").toString()))
                .run()
                .orFail();
    }

    @Test
    @Order(1)
    void aUserIsInTheDirectoryWithRolesAndATokenThatWorks() {
        estate.initialize();

        String output = estate.astra()
                .succeed(
                        "user",
                        "create",
                        "--given-name",
                        "John",
                        "--middle-initial",
                        "F",
                        "--family-name",
                        "Doe",
                        "--email",
                        "johndoe@orreri.dev",
                        "-r",
                        "staging_admin",
                        "--yes");

        assertThat(output).contains("Created user 'johnfdoe'", "SSO Login Link:     https://d-");
        assertThat(users("UserName")).contains("johnfdoe");
        String id = users("UserId").getFirst();
        assertThat(members("staging_admin")).containsExactly(id);
        assertThat(members("read_only")).contains(id);
        assertThat(members("production_admin")).isEmpty();
        requireSettled("management/us-east-2/identity");
        var token = TOKEN.matcher(output);
        assertThat(token.find()).isTrue();
        var asJohn = estate.astra().with(Map.of("ASTRA_API_KEY", token.group()));
        assertThat(asJohn.succeed("user", "list")).contains("johnfdoe", "John F Doe");
        assertThat(asJohn.run("user", "delete", "johnfdoe", "--yes").exitCode()).isEqualTo(5);
    }

    @Test
    @Order(2)
    void somebodyAddedByHandInTheCodeStays() throws IOException {
        Path code = estate.repository().resolve("management/us-east-2/identity/main.tf");
        Files.writeString(code, Files.readString(code).replace("  users = {\n", """
                  users = {
                    # Came with the old company.
                    grace = {
                      given_name  = "Grace"
                      family_name = "Hopper"
                      email       = "grace@orreri.dev"
                      roles       = ["global_admin"]
                    }
                """));

        estate.astra().succeed("user", "grant", "johnfdoe", "global_admin", "--yes");

        assertThat(Files.readString(code)).contains("# Came with the old company.", "grace@orreri.dev");
        assertThat(users("UserName")).contains("johnfdoe", "grace");
        assertThat(members("global_admin")).hasSize(2);
        requireSettled("management/us-east-2/identity");
    }

    @Test
    @Order(3)
    void anAccountIsMadeTakenInAndClosed() {
        assertThat(estate.astra().succeed("account", "create", "demo", "--ttl", "14d", "--yes"))
                .contains("Created account 'demo'", "ends in 14 days");
        assertThat(estate.account("demo").text("ecs", "list-clusters", "--query", "clusterArns"))
                .singleElement()
                .asString()
                .endsWith("cluster/demo");
        assertThat(members("demo_admin")).isEmpty();
        for (String stack : List.of("organization", "identity", "dns")) {
            requireSettled("management/us-east-2/" + stack);
        }
        estate.astra().succeed("user", "grant", "johnfdoe", "demo_admin", "--yes");

        assertThat(estate.astra().succeed("account", "close", "demo", "--yes")).contains("Closed account 'demo'");

        assertThat(estate.management()
                        .text("organizations", "list-accounts", "--query", "Accounts[?Name=='demo'].Status"))
                .containsExactly("SUSPENDED");
        for (String stack : List.of("organization", "identity", "dns")) {
            requireSettled("management/us-east-2/" + stack);
        }
        assertThat(estate.astra().succeed("account", "list")).contains("closed");
        delete(estate.repository().resolve("demo"));
    }

    @Test
    @Order(4)
    void anAccountThatWasMadeElsewhereIsTakenIn() {
        String id = estate.management()
                .text(
                        "organizations",
                        "create-account",
                        "--account-name",
                        "Old Security",
                        "--email",
                        "security@orreri.dev",
                        "--query",
                        "CreateAccountStatus.Id")
                .getFirst();
        String account = awaitAccount(id);

        estate.astra().succeed("account", "adopt", "security", account, "--type", "security", "--yes");

        assertThat(estate.astra().succeed("account", "get", "security"))
                .contains("Account: security [" + account + "]", "type: Security", "[global_admin]");
        for (String stack : List.of("organization", "identity")) {
            requireSettled("management/us-east-2/" + stack);
        }
        assertThat(estate.astra().succeed("account", "adopt", "legacy", "999999999999", "--environment", "--yes"))
                .contains("Invited account 999999999999: h-");
    }

    private String awaitAccount(String request) {
        while (true) {
            List<String> state = estate.management()
                    .text(
                            "organizations",
                            "describe-create-account-status",
                            "--create-account-request-id",
                            request,
                            "--query",
                            "CreateAccountStatus.[State,AccountId]");
            if (state.getFirst().equals("SUCCEEDED")) {
                return state.getLast();
            }
        }
    }

    @Test
    @Order(5)
    void aDeletedUserIsGoneEverywhere() throws IOException {
        assertThat(estate.astra().succeed("user", "delete", "johnfdoe", "--yes"))
                .contains("Deleted user 'johnfdoe' and revoked 1 Astra token");

        assertThat(users("UserName")).containsExactly("grace");
        assertThat(Files.readString(estate.repository().resolve("management/us-east-2/identity/main.tf")))
                .doesNotContain("johnfdoe")
                .contains("grace");
        requireSettled("management/us-east-2/identity");
        assertThat(estate.astra().run("user", "delete", "grace", "--yes").exitCode())
                .isEqualTo(2);
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
