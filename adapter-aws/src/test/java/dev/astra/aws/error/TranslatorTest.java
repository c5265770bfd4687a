package dev.astra.aws.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationException;
import software.amazon.awssdk.services.organizations.model.ConstraintViolationExceptionReason;

final class TranslatorTest {
    private static final AwsCall CALL =
            new AwsCall("ecs", "UpdateService", new AccountId("111122223333"), new Region("us-east-2"), false);
    private static final AwsCall CONFIDENTIAL = new AwsCall(
            "secretsmanager", "PutSecretValue", new AccountId("111122223333"), new Region("us-east-2"), true);
    private static final Translator TRANSLATOR = new Translator("work");

    private static AwsServiceException answer(String code, int status, String message) {
        return AwsServiceException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .statusCode(status)
                .requestId("request-1")
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, ACCESS_DENIED",
        "UnauthorizedOperation, 403, ACCESS_DENIED",
        "Unheard, 403, ACCESS_DENIED",
        "ExpiredTokenException, 400, EXPIRED_CREDENTIALS",
        "RequestExpired, 400, EXPIRED_CREDENTIALS",
        "UnrecognizedClientException, 400, INVALID_CREDENTIALS",
        "InvalidClientTokenId, 403, INVALID_CREDENTIALS",
        "SubscriptionRequiredException, 400, ACCOUNT_NOT_READY",
        "OptInRequired, 403, ACCOUNT_NOT_READY",
        "ThrottlingException, 400, THROTTLED",
        "RequestLimitExceeded, 503, THROTTLED",
        "Unheard, 429, THROTTLED",
        "LimitExceededException, 400, QUOTA_EXCEEDED",
        "ServiceQuotaExceededException, 402, QUOTA_EXCEEDED",
        "TooManyBuckets, 400, QUOTA_EXCEEDED",
        "ResourceNotFoundException, 400, NOT_FOUND",
        "InvalidVpcID.NotFound, 400, NOT_FOUND",
        "NoSuchBucket, 404, NOT_FOUND",
        "ResourceExistsException, 400, CONFLICT",
        "RepositoryAlreadyExistsException, 400, CONFLICT",
        "ConcurrentModificationException, 400, CONFLICT",
        "ValidationException, 400, INVALID_REQUEST",
        "ClientException, 400, INVALID_REQUEST",
        "Unheard, 418, INVALID_REQUEST",
        "InternalFailure, 500, SERVICE_FAILURE",
        "ServiceUnavailable, 503, SERVICE_FAILURE",
    })
    void answersAreSortedByCodeAndThenByStatus(String code, int status, AwsError expected) {
        assertThat(TRANSLATOR.translate(answer(code, status, "because"), CALL).code())
                .isEqualTo(expected);
    }

    @Test
    void aFailureTellsTheOperationThePlaceAndTheReason() {
        var failure = TRANSLATOR
                .translate(answer("AccessDeniedException", 400, "User: x is not\n  authorized."), CALL)
                .failure();

        assertThat(failure.message())
                .isEqualTo("AWS does not allow ecs:UpdateService in account 111122223333: User: x is not authorized");
        assertThat(failure.details())
                .containsEntry("operation", "ecs:UpdateService")
                .containsEntry("account", "111122223333")
                .containsEntry("region", "us-east-2")
                .containsEntry("code", "AccessDeniedException")
                .containsEntry("status", "400")
                .containsEntry("request-id", "request-1");
        assertThat(failure.nextSteps())
                .containsExactly("Ask an administrator for a role that allows ecs:UpdateService.");
    }

    @Test
    void theWayToSignInNamesTheProfile() {
        assertThat(TRANSLATOR
                        .translate(answer("ExpiredToken", 403, "expired"), CALL)
                        .failure()
                        .nextSteps())
                .containsExactly("Sign in again with 'aws sso login --profile work'.");
    }

    @Test
    void aReasonBesideTheCodeCounts() {
        var limit = ConstraintViolationException.builder()
                .reason(ConstraintViolationExceptionReason.ACCOUNT_NUMBER_LIMIT_EXCEEDED)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ConstraintViolationException")
                        .errorMessage("No.")
                        .build())
                .statusCode(400)
                .build();

        var translated = TRANSLATOR.translate((RuntimeException) limit, CALL);

        assertThat(translated.code()).isEqualTo(AwsError.QUOTA_EXCEEDED);
        assertThat(translated.failure().details()).containsEntry("reason", "ACCOUNT_NUMBER_LIMIT_EXCEEDED");
    }

    @Test
    void ofAConfidentialCallNothingIsQuoted() {
        for (RuntimeException thrown : List.of(
                answer("ValidationException", 400, "Value 'canary' at 'secretString' is wrong"),
                SdkClientException.create("canary"),
                new IllegalArgumentException("canary"))) {
            var translated = TRANSLATOR.translate(thrown, CONFIDENTIAL);

            assertThat(translated.failure().toString()).doesNotContain("canary");
            assertThat(translated).hasNoCause();
        }
    }

    @Test
    void whatHappensOnTheWayIsToldApart() {
        assertThat(client(new SocketTimeoutException("Read timed out")).code()).isEqualTo(AwsError.TIMEOUT);
        assertThat(client(new ConnectException("Connection refused"))).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(AwsError.UNREACHABLE);
            assertThat(refused).hasMessage("AWS could not be reached for ecs:UpdateService: Connection refused");
        });
        assertThat(client(new UnknownHostException("ecs.us-east-9.amazonaws.com")))
                .hasMessageContaining("the host ecs.us-east-9.amazonaws.com is not known");
        assertThat(client(new IllegalStateException()).code()).isEqualTo(AwsError.CLIENT_FAILURE);
    }

    private static AstraException client(Exception cause) {
        return TRANSLATOR.translate(SdkClientException.create("Unable to execute HTTP request", cause), CALL);
    }

    @Test
    void anInterruptedCallIsCancelled() {
        assertThat(TRANSLATOR
                        .translate(AbortedException.create("Thread was interrupted"), CALL)
                        .code())
                .isEqualTo(CoreError.CANCELLED);
    }

    @Test
    void whatIsTranslatedAlreadyStaysAsItIs() {
        var told = TRANSLATOR.translate(answer("ExpiredToken", 403, "expired"), CALL);

        assertThat(TRANSLATOR.translate(told, CONFIDENTIAL)).isSameAs(told);
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasAStableIdAndWords(AwsError error) {
        var failure = TRANSLATOR.failure(error, Wording.why(error), CALL);

        assertThat(error.id())
                .isEqualTo("aws." + error.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(error.category()).isNotEqualTo(ErrorCategory.INTERNAL);
        assertThat(failure.what()).contains("ecs:UpdateService").doesNotEndWith(".");
        assertThat(failure.why()).isNotBlank().doesNotEndWith(".");
        assertThat(failure.nextSteps()).allMatch(step -> step.length() > 10);
    }
}
