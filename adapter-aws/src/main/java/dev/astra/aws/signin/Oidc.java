package dev.astra.aws.signin;

import dev.astra.aws.client.AwsClient;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ssooidc.SsoOidcClient;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenRequest;
import software.amazon.awssdk.services.ssooidc.model.CreateTokenResponse;
import software.amazon.awssdk.services.ssooidc.model.ExpiredTokenException;
import software.amazon.awssdk.services.ssooidc.model.InvalidClientException;
import software.amazon.awssdk.services.ssooidc.model.InvalidGrantException;
import software.amazon.awssdk.services.ssooidc.model.RegisterClientRequest;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationRequest;
import software.amazon.awssdk.services.ssooidc.model.StartDeviceAuthorizationResponse;

/** The sign-in service of one portal. Its requests hold tokens, so its failures quote nothing. */
final class Oidc {
    private static final String CLIENT = "astra";
    private static final String REFRESH = "refresh_token";
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String CODE = "authorization_code";

    private final AwsClient<SsoOidcClient> client;
    private final PortalSite site;
    private final InstantSource clock;

    Oidc(AwsClient<SsoOidcClient> client, PortalSite site, InstantSource clock) {
        this.client = client.confidential();
        this.site = site;
        this.clock = clock;
    }

    /** A registration, and the page on which a browser begins. */
    record Registered(Registration registration, URI authorizationPage) {}

    Registered registerForDevice() {
        return register(RegisterClientRequest.builder().grantTypes(DEVICE, REFRESH));
    }

    /** Registers for the browser flow; the port of the redirect address may be any. */
    Registered registerForBrowser(String redirect) {
        return register(RegisterClientRequest.builder()
                .grantTypes(CODE, REFRESH)
                .redirectUris(redirect)
                .issuerUrl(site.startUrl().toString()));
    }

    private Registered register(RegisterClientRequest.Builder request) {
        request.clientName(CLIENT).clientType("public").scopes(ProfileFile.SCOPE);
        return client.call(
                (oidc, built) -> {
                    var answer = oidc.registerClient(built);
                    var registration = new Registration(
                            answer.clientId(),
                            answer.clientSecret(),
                            Instant.ofEpochSecond(answer.clientSecretExpiresAt()));
                    return new Registered(registration, page(oidc, answer.authorizationEndpoint()));
                },
                request.build());
    }

    private URI page(SsoOidcClient oidc, String told) {
        if (told != null && !told.isBlank()) {
            return URI.create(told);
        }
        return oidc.serviceClientConfiguration()
                .endpointOverride()
                .orElse(URI.create("https://oidc." + site.region() + ".amazonaws.com"))
                .resolve("/authorize");
    }

    StartDeviceAuthorizationResponse beginDevice(Registration registration) {
        return client.call(
                SsoOidcClient::startDeviceAuthorization,
                StartDeviceAuthorizationRequest.builder()
                        .clientId(registration.clientId())
                        .clientSecret(registration.clientSecret())
                        .startUrl(site.startUrl().toString())
                        .build());
    }

    /** The token for a device code, or nothing when the answer is one of those expected. */
    Optional<Token> redeemDevice(
            Registration registration, String deviceCode, Predicate<? super AwsServiceException> expected) {
        return create(registration, request().grantType(DEVICE).deviceCode(deviceCode), null, expected);
    }

    /** The token for the code that a browser carried back, or nothing when it is refused. */
    Optional<Token> redeemCode(Registration registration, String code, String verifier, String redirect) {
        var request =
                request().grantType(CODE).code(code).codeVerifier(verifier).redirectUri(redirect);
        return create(registration, request, null, Oidc::refused);
    }

    /** The token after this one, or nothing when only the person can get another. */
    Optional<Token> refresh(Token spent) {
        if (spent.refreshToken() == null) {
            return Optional.empty();
        }
        var request = request().grantType(REFRESH).refreshToken(spent.refreshToken());
        return create(spent.registration(), request, spent.refreshToken(), Oidc::refused);
    }

    private static boolean refused(AwsServiceException answer) {
        return answer instanceof InvalidGrantException
                || answer instanceof InvalidClientException
                || answer instanceof ExpiredTokenException;
    }

    private static CreateTokenRequest.Builder request() {
        return CreateTokenRequest.builder();
    }

    private Optional<Token> create(
            Registration registration,
            CreateTokenRequest.Builder request,
            @Nullable String refreshToken,
            Predicate<? super AwsServiceException> expected) {
        request.clientId(registration.clientId()).clientSecret(registration.clientSecret());
        return client.find(expected, SsoOidcClient::createToken, request.build())
                .map(answer -> token(answer, registration, refreshToken));
    }

    private Token token(CreateTokenResponse answer, Registration registration, @Nullable String refreshToken) {
        return new Token(
                site.startUrl(),
                site.region().value(),
                answer.accessToken(),
                clock.instant().plusSeconds(answer.expiresIn()),
                registration,
                answer.refreshToken() == null ? refreshToken : answer.refreshToken());
    }
}
