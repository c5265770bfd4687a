package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An engineer with nothing but a place in the group {@code staging_admin}: no keys, no profile, no AWS command line. */
@ExtendWith(AwsEstateExtension.class)
final class AwsAuthIT {
    private static final String ENGINEER = "clinteastwood";
    private static final List<String> MISLEADING = List.of(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_CONFIG_FILE",
            "AWS_SHARED_CREDENTIALS_FILE",
            "AWS_REGION",
            "AWS_DEFAULT_REGION");

    private final AwsEstate estate;
    private Distribution astra;

    AwsAuthIT(AwsEstate estate) {
        this.estate = estate;
        this.astra = estate.astra();
    }

    @BeforeEach
    void signIn(@TempDir Path folder) throws IOException {
        estate.createService();
        join("read_only", "staging_admin");
        estate.emulator().signIn().signInBrowser(ENGINEER);
        Path browser = Files.writeString(
                folder.resolve("browser"), "#!/bin/sh\nexec curl --noproxy '*' -sfL -o /dev/null \"$1\"\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
        Path aws = estate.home().resolve(".aws");
        astra = estate.astra()
                .with(Map.of(
                        "AWS_ACCESS_KEY_ID",
                        "",
                        "AWS_SECRET_ACCESS_KEY",
                        "",
                        "AWS_CONFIG_FILE",
                        aws.resolve("config").toString(),
                        "AWS_SHARED_CREDENTIALS_FILE",
                        aws.resolve("credentials").toString(),
                        "BROWSER",
                        browser.toString()));
        assertThat(astra.succeed("auth", "login")).contains("✓ Signed in at https://d-");
    }

    @AfterEach
    void signOut() {
        astra.run("auth", "logout");
    }

    private void join(String... groups) {
        AwsClient management = estate.management();
        String store = management
                .text("sso-admin", "list-instances", "--query", "Instances[0].IdentityStoreId")
                .getFirst();
        if (management
                .text("identitystore", "list-users", "--identity-store-id", store, "--query", "Users[].UserName")
                .contains(ENGINEER)) {
            return;
        }
        String user = management
                .text(
                        "identitystore",
                        "create-user",
                        "--identity-store-id",
                        store,
                        "--user-name",
                        ENGINEER,
                        "--display-name",
                        ENGINEER,
                        "--name",
                        "GivenName=Clint,FamilyName=Eastwood",
                        "--query",
                        "UserId")
                .getFirst();
        for (String name : groups) {
            String group = management
                    .text(
                            "identitystore",
                            "list-groups",
                            "--identity-store-id",
                            store,
                            "--query",
                            "Groups[?DisplayName=='" + name + "'].GroupId")
                    .getFirst();
            management.text(
                    "identitystore",
                    "create-group-membership",
                    "--identity-store-id",
                    store,
                    "--group-id",
                    group,
                    "--member-id",
                    "UserId=" + user);
        }
    }

    /** The AWS command line as the engineer could run it. */
    private CommandResult aws(String... arguments) {
        return Command.of(TestTools.aws(), arguments)
                .changing(variables -> {
                    estate.emulator()
                            .redirect(variables)
                            .put("HOME", estate.home().toString());
                    MISLEADING.forEach(variables::remove);
                    return variables;
                })
                .run();
    }

    @Test
    void theAwsCommandLineWorksRightAfterASelection() {
        assertThat(astra.succeed("auth", "set", "production")).isEqualTo("""
                        ✓ Set role 'read_only' for account 'production' in region 'us-east-2'
                        ✓ Auth Successful! Remember to run `export AWS_PROFILE=astra` to use the new auth profile outside of Astra.
                        """);

        var buckets = aws("--profile", "astra", "s3", "ls");
        var who = aws("--profile", "astra", "sts", "get-caller-identity", "--query", "Arn");

        assertThat(buckets.succeeded()).as(buckets.toString()).isTrue();
        assertThat(buckets.output()).contains("terraform-state");
        assertThat(who.output()).contains("AWSReservedSSO_read_only", ENGINEER);
    }

    @Test
    void theSelectionCanBeEvaluated() {
        assertThat(astra.succeed("auth", "set", "staging", "-r", "staging_admin", "--eval"))
                .isEqualTo("export AWS_PROFILE=astra\n");
        assertThat(astra.with(Map.of("AWS_PROFILE", "astra")).succeed("service", "list", "-o", "json"))
                .contains("testbed");
    }

    @Test
    void accountsAndConsoleAreThoseOfTheEngineer() {
        assertThat(astra.succeed("auth", "list"))
                .contains("| read_only, staging_admin |")
                .doesNotContain("global_admin");
        assertThat(astra.succeed("auth", "console", "staging"))
                .startsWith("https://d-")
                .contains("/start/#/console?account_id=", "&role_name=read_only&destination=");
        assertThat(astra.run("auth", "set", "production", "-r", "production_admin")
                        .exitCode())
                .isEqualTo(5);
    }

    @Test
    void aServiceIsDeployedWithoutManagementCredentials(@TempDir Path code) throws IOException {
        estate.emulator().clearCalls();
        Distribution there = astra.at(code);
        there.succeed("service", "generate-manifest", "testbed", "staging");
        Path manifest = code.resolve("service_manifest.staging.hcl");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst(
                                "image( *)= \"[^\"]+\"", "image$1= \"ghcr.io/orreri/astra-standin-container:2.6.4\""));

        String output = there.succeed("service", "deploy", "testbed", "staging", "-w", "--yes");

        assertThat(output).contains("Deployment completed!");
        assertThat(estate.emulator().calls())
                .extracting(Call::action)
                .contains("GetRoleCredentials")
                .doesNotContain("AssumeRole");
    }

    @Test
    void whoIsSignedOutIsToldWhatToDo() {
        assertThat(astra.succeed("auth", "logout")).contains("✓ Signed out");

        CommandResult refused = astra.run("auth", "list");

        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.errors()).contains("Nobody is signed in", "→ Sign in with astra auth login.");
    }
}
