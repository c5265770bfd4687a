package dev.astra.aws.client;

import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.People;
import dev.astra.domain.identity.RoleName;
import dev.astra.ports.testkit.Fresh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationRequest;

/** A person who may enter the staging account as its admin, and has signed in as 'aws sso login' lets people do. */
final class SignedIn {
    static final String START_URL = "https://d-1234567890.awsapps.com/start";
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final EmulatedAws aws;
    private final AwsClient<SsoOidcClient> oidc;

    SignedIn(EmulatedAws aws) {
        this.aws = aws;
        var clients = aws.clients();
        var region = EmulatedAws.REGION;
        this.oidc = clients.own("sso-oauth", SsoOidcClient.class, SsoOidcClient::builder, region);
    }

    /** The access token of a new sign-in. */
    String token() {
        var person = Fresh.user();
        new People(aws).add(person, Map.of(aws.staging(), List.of(new RoleName("staging_admin"))));
        return signIn(person.value());
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
