package dev.astra.aws.client;

import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.account.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.identitystore.model.CreateUserRequest;
import software.amazon.awssdk.services.identitystore.model.Name;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.ssoadmin.model.CreateAccountAssignmentRequest;
import software.amazon.awssdk.services.ssoadmin.model.CreatePermissionSetRequest;
import software.amazon.awssdk.services.ssoadmin.model.InstanceMetadata;
import software.amazon.awssdk.services.ssoadmin.model.ListInstancesRequest;
import software.amazon.awssdk.services.ssoadmin.model.PrincipalType;
import software.amazon.awssdk.services.ssoadmin.model.TargetType;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationRequest;

/** A person who may enter the staging account as its admin, and has signed in as 'aws sso login' lets people do. */
final class SignedIn {
    static final String START_URL = "https://d-1234567890.awsapps.com/start";
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final EmulatedAws aws;
    private final AwsClient<SsoAdminClient> administration;
    private final AwsClient<IdentitystoreClient> store;
    private final AwsClient<SsoOidcClient> oidc;

    SignedIn(EmulatedAws aws) {
        this.aws = aws;
        var clients = aws.clients();
        var region = EmulatedAws.REGION;
        this.administration = clients.own("sso", SsoAdminClient.class, SsoAdminClient::builder, region);
        this.store = clients.own("identitystore", IdentitystoreClient.class, IdentitystoreClient::builder, region);
        this.oidc = clients.own("sso-oauth", SsoOidcClient.class, SsoOidcClient::builder, region);
    }

    /** The access token of a new sign-in. */
    String token() {
        aws.emulator().signIn().identityCenterRegion(EmulatedAws.REGION.value());
        var name = "clint" + UUID.randomUUID().toString().substring(0, 8);
        var instance = administration
                .call(
                        SsoAdminClient::listInstances,
                        ListInstancesRequest.builder().build())
                .instances()
                .getFirst();
        assign(instance, user(instance.identityStoreId(), name), aws.staging());
        return signIn(name);
    }

    /** Where the AWS SDKs and the command line look for the token of a session. */
    static void keep(Path home, String token, Instant end) throws IOException {
        var file = home.resolve(".aws/sso/cache").resolve(sha1("astra") + ".json");
        Files.writeString(file, """
                {
                  "startUrl": "%s",
                  "region": "us-east-2",
                  "accessToken": "%s",
                  "expiresAt": "%s",
                  "clientId": "client",
                  "clientSecret": "secret",
                  "registrationExpiresAt": "2099-01-01T00:00:00Z",
                  "refreshToken": "refresh"
                }
                """.formatted(START_URL, token, end.truncatedTo(ChronoUnit.SECONDS)));
    }

    private String user(String storeId, String name) {
        var request = CreateUserRequest.builder()
                .identityStoreId(storeId)
                .userName(name)
                .displayName(name)
                .name(Name.builder().givenName("Clint").familyName("Eastwood").build())
                .build();
        return store.call(IdentitystoreClient::createUser, request).userId();
    }

    private void assign(InstanceMetadata instance, String user, Location location) {
        var request = CreatePermissionSetRequest.builder()
                .instanceArn(instance.instanceArn())
                .name("staging_admin")
                .build();
        var permissions = administration
                .call(SsoAdminClient::createPermissionSet, request)
                .permissionSet()
                .permissionSetArn();
        administration.call(
                SsoAdminClient::createAccountAssignment,
                CreateAccountAssignmentRequest.builder()
                        .instanceArn(instance.instanceArn())
                        .permissionSetArn(permissions)
                        .principalType(PrincipalType.USER)
                        .principalId(user)
                        .targetType(TargetType.AWS_ACCOUNT)
                        .targetId(location.account().value())
                        .build());
    }

    private String signIn(String name) {
        var client = oidc.call(
                SsoOidcClient::registerClient,
                RegisterClientRequest.builder()
                        .clientName("astra")
                        .clientType("public")
                        .build());
        var device = oidc.call(
                SsoOidcClient::startDeviceAuthorization,
                StartDeviceAuthorizationRequest.builder()
                        .clientId(client.clientId())
                        .clientSecret(client.clientSecret())
                        .startUrl(START_URL)
                        .build());
        aws.emulator().approveSignIn(device.userCode(), name);
        return oidc.call(
                        SsoOidcClient::createToken,
                        CreateTokenRequest.builder()
                                .clientId(client.clientId())
                                .clientSecret(client.clientSecret())
                                .deviceCode(device.deviceCode())
                                .grantType(DEVICE_GRANT)
                                .build())
                .accessToken();
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
