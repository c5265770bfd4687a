package dev.astra.aws.signin;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.TemporaryCredentials;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.RoleName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sso.SsoClient;
import software.amazon.awssdk.services.sso.model.AccountInfo;
import software.amazon.awssdk.services.sso.model.GetRoleCredentialsRequest;
import software.amazon.awssdk.services.sso.model.ListAccountRolesRequest;
import software.amazon.awssdk.services.sso.model.ListAccountsRequest;
import software.amazon.awssdk.services.sso.model.LogoutRequest;
import software.amazon.awssdk.services.sso.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sso.model.RoleInfo;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

/** What the portal tells, and gives, to the person who is signed in. */
final class Portal {
    private static final int FORBIDDEN = 403;

    private final AwsClient<SsoClient> client;
    private final PortalSession session;

    Portal(AwsClient<SsoClient> client, PortalSession session) {
        this.client = client.confidential();
        this.session = session;
    }

    List<AccountInfo> accounts() {
        return ask(
                token -> ListAccountsRequest.builder().accessToken(token).build(),
                (sso, request) -> sso.listAccountsPaginator(request).accountList().stream()
                        .toList());
    }

    /** The person's roles in the account, of those that Astra could have made. */
    List<RoleName> roles(AccountId account) {
        return askAbout(
                        token -> ListAccountRolesRequest.builder()
                                .accessToken(token)
                                .accountId(account.value())
                                .build(),
                        (sso, request) -> sso.listAccountRolesPaginator(request).roleList().stream()
                                .map(RoleInfo::roleName)
                                .toList())
                .orElse(List.of())
                .stream()
                .flatMap(Portal::role)
                .sorted()
                .toList();
    }

    private static Stream<RoleName> role(String name) {
        try {
            return Stream.of(new RoleName(name));
        } catch (AstraException _) {
            return Stream.empty();
        }
    }

    TemporaryCredentials credentials(AccountId account, RoleName role) {
        var given = askAbout(
                        token -> GetRoleCredentialsRequest.builder()
                                .accessToken(token)
                                .accountId(account.value())
                                .roleName(role.value())
                                .build(),
                        SsoClient::getRoleCredentials)
                .orElseThrow(() -> Failure.of(
                                CoreError.FORBIDDEN,
                                "The account " + account + " cannot be entered as " + role,
                                "you do not have that role there")
                        .next("See what you may be with astra auth list.")
                        .exception())
                .roleCredentials();
        return new TemporaryCredentials(
                AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken()),
                Instant.ofEpochMilli(given.expiration()));
    }

    /** Ends the session for everybody who has its token. */
    void logout(Token token) {
        client.find(
                UnauthorizedException.class::isInstance,
                SsoClient::logout,
                LogoutRequest.builder().accessToken(token.accessToken()).build());
    }

    private <Q extends AwsRequest, R> R ask(Function<String, Q> request, BiFunction<SsoClient, Q, R> operation) {
        return askAbout(request, operation)
                .orElseThrow(() -> Failure.of(AwsError.ACCESS_DENIED, "AWS lists no accounts", "it refuses to")
                        .next("Sign in with astra auth login.")
                        .exception());
    }

    /** The answer, or nothing when it concerns what the person has no access to. A token that is over is replaced once. */
    private <Q extends AwsRequest, R> Optional<R> askAbout(
            Function<String, Q> request, BiFunction<SsoClient, Q, R> operation) {
        Token token = session.good();
        try {
            return attempt(request.apply(token.accessToken()), operation);
        } catch (AstraException e) {
            if (e.code() != AwsError.EXPIRED_CREDENTIALS) {
                throw e;
            }
            return attempt(request.apply(session.after(token).accessToken()), operation);
        }
    }

    private <Q extends AwsRequest, R> Optional<R> attempt(Q request, BiFunction<SsoClient, Q, R> operation) {
        return client.find(Portal::forbidden, operation, request);
    }

    private static boolean forbidden(AwsServiceException answer) {
        return answer.statusCode() == FORBIDDEN || answer instanceof ResourceNotFoundException;
    }
}
