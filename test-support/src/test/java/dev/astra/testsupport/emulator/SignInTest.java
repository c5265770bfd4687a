package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {
    private final AwsEmulator emulator =
            AwsEmulator.start(EmulatorOptions.defaults().withManualTime());
    private final AwsCli cli = AwsCli.of(emulator);
    private final HttpClient client = HttpClient.newHttpClient();
    private String clientFields = "";

    /** A user who is admin of the management account, by way of a group. */
    @BeforeAll
    void giveJohnARole() {
        String instance = cli.run("sso-admin", "list-instances", "--query", "Instances[0].InstanceArn");
        String store = cli.run("sso-admin", "list-instances", "--query", "Instances[0].IdentityStoreId");
        String set = cli.run(
                "sso-admin",
                "create-permission-set",
                "--instance-arn",
                instance,
                "--name",
                "global_admin",
                "--session-duration",
                "PT2H",
                "--query",
                "PermissionSet.PermissionSetArn");
        String user = cli.run(
                "identitystore",
                "create-user",
                "--identity-store-id",
                store,
                "--user-name",
                "johnfdoe",
                "--display-name",
                "John",
                "--name",
                "GivenName=John,FamilyName=Doe",
                "--query",
                "UserId");
        String group = cli.run(
                "identitystore",
                "create-group",
                "--identity-store-id",
                store,
                "--display-name",
                "admins",
                "--query",
                "GroupId");
        cli.run(
                "identitystore",
                "create-group-membership",
                "--identity-store-id",
                store,
                "--group-id",
                group,
                "--member-id",
                "UserId=" + user);
        cli.run(
                "sso-admin",
                "create-account-assignment",
                "--instance-arn",
                instance,
                "--permission-set-arn",
                set,
                "--principal-type",
                "GROUP",
                "--principal-id",
                group,
                "--target-type",
                "AWS_ACCOUNT",
                "--target-id",
                AwsEmulator.MANAGEMENT_ACCOUNT);
        String registered = post("/client/register", "{\"clientName\": \"test\", \"clientType\": \"public\"}")
                .body();
        clientFields = "\"clientId\": \"%s\", \"clientSecret\": \"%s\""
                .formatted(value(registered, "clientId"), value(registered, "clientSecret"));
    }

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        client.close();
        emulator.close();
    }

    @Test
    void aDeviceSignInIsPendingUntilItIsApproved() {
        String begun = post("/device_authorization", "{%s, \"startUrl\": \"https://x\"}".formatted(clientFields))
                .body();
        String poll = """
                {%s, "grantType": "urn:ietf:params:oauth:grant-type:device_code", "deviceCode": "%s"}""".formatted(clientFields, value(begun, "deviceCode"));
        assertThat(post("/token", poll).headers().firstValue("x-amzn-ErrorType"))
                .contains("AuthorizationPendingException");

        String userCode = value(begun, "userCode");
        assertThat(emulator.signIn().pendingUserCodes()).contains(userCode);
        emulator.approveSignIn(userCode, "johnfdoe");

        HttpResponse<String> tokens = post("/token", poll);
        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(tokens.body()).contains("accessToken", "refreshToken", "\"expiresIn\": 28800");
    }

    @Test
    void aDeniedSignInAndAnUnknownUserAreRefused() {
        String begun = post("/device_authorization", "{%s, \"startUrl\": \"https://x\"}".formatted(clientFields))
                .body();
        assertThatThrownBy(() -> emulator.approveSignIn(value(begun, "userCode"), "nobody"))
                .hasMessageContaining("No user 'nobody' exists");
        emulator.signIn().deny(value(begun, "userCode"));

        assertThat(post("/token", """
                {%s, "grantType": "urn:ietf:params:oauth:grant-type:device_code", "deviceCode": "%s"}""".formatted(clientFields, value(begun, "deviceCode")))
                        .body())
                .contains("access_denied");
    }

    @Test
    void aTokenOpensTheAccountsOfItsUserAndTheirCredentialsWork() {
        String token = value(signIn(), "accessToken");

        assertThat(cli.run("sso", "list-accounts", "--access-token", token, "--query", "accountList[].accountId"))
                .isEqualTo(AwsEmulator.MANAGEMENT_ACCOUNT);
        assertThat(cli.run(
                        "sso",
                        "list-account-roles",
                        "--access-token",
                        token,
                        "--account-id",
                        AwsEmulator.MANAGEMENT_ACCOUNT,
                        "--query",
                        "roleList[].roleName"))
                .isEqualTo("global_admin");
        String credentials = cli.run(
                "sso",
                "get-role-credentials",
                "--access-token",
                token,
                "--account-id",
                AwsEmulator.MANAGEMENT_ACCOUNT,
                "--role-name",
                "global_admin",
                "--query",
                "roleCredentials.[accessKeyId,secretAccessKey,sessionToken]");
        assertThat(cli.with(credentials).run("sts", "get-caller-identity", "--query", "Arn"))
                .contains("assumed-role/AWSReservedSSO_global_admin_", "/johnfdoe");
        assertThat(cli.failure(
                        "sso",
                        "get-role-credentials",
                        "--access-token",
                        token,
                        "--account-id",
                        "999999999999",
                        "--role-name",
                        "global_admin"))
                .contains("(ForbiddenException)");
    }

    @Test
    void aRefreshTokenServesOnce() {
        String refresh = value(signIn(), "refreshToken");
        String body =
                "{%s, \"grantType\": \"refresh_token\", \"refreshToken\": \"%s\"}".formatted(clientFields, refresh);

        HttpResponse<String> renewed = post("/token", body);
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(value(renewed.body(), "refreshToken")).isNotEqualTo(refresh);
        assertThat(post("/token", body).body()).contains("invalid_grant");
    }

    @Test
    void tokensExpire() {
        String token = value(signIn(), "accessToken");

        emulator.signIn().expireAccessTokens();

        assertThat(cli.failure("sso", "list-accounts", "--access-token", token)).contains("(UnauthorizedException)");
    }

    @Test
    void theBrowserFlowChecksTheCodeVerifier() {
        emulator.signIn().signInBrowser("johnfdoe");
        String redirect = "http://127.0.0.1:8400/oauth/callback";

        assertThat(post("/token", codeGrant(authorize(redirect, "verifier-1"), redirect, "another"))
                        .body())
                .contains("invalid_grant");
        assertThat(post("/token", codeGrant(authorize(redirect, "verifier-1"), redirect, "verifier-1"))
                        .body())
                .contains("accessToken");
    }

    private String codeGrant(String code, String redirect, String verifier) {
        return """
                {%s, "grantType": "authorization_code", "code": "%s", "redirectUri": "%s", "codeVerifier": "%s"}""".formatted(clientFields, code, redirect, verifier);
    }

    /** What the browser carries back: the code in the address it is redirected to. */
    private String authorize(String redirect, String verifier) {
        String address =
                "/authorize?response_type=code&client_id=%s&redirect_uri=%s&state=s&code_challenge_method=S256&code_challenge=%s"
                        .formatted(
                                value("{" + clientFields, "clientId"),
                                URLEncoder.encode(redirect, StandardCharsets.UTF_8),
                                challenge(verifier));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + address))
                .build());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signIn() {
        String begun = post("/device_authorization", "{%s, \"startUrl\": \"https://x\"}".formatted(clientFields))
                .body();
        emulator.approveSignIn(value(begun, "userCode"), "johnfdoe");
        return post("/token", """
                {%s, "grantType": "urn:ietf:params:oauth:grant-type:device_code", "deviceCode": "%s"}""".formatted(clientFields, value(begun, "deviceCode")))
                .body();
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + path))
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String value(String json, String name) {
        return json.replaceAll("(?s).*?\"" + name + "\": \"([^\"]+)\".*", "$1");
    }
}
