package dev.astra.aws.error;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;

/** Sorts what AWS answers by its error code; codes follow few conventions, so this is mostly a table. */
final class ServiceErrors {
    private static final Map<String, AwsError> BY_CODE = Map.ofEntries(
            entry("AccessDenied", AwsError.ACCESS_DENIED),
            entry("AccessDeniedException", AwsError.ACCESS_DENIED),
            entry("UnauthorizedOperation", AwsError.ACCESS_DENIED),
            entry("AuthorizationError", AwsError.ACCESS_DENIED),
            entry("AllAccessDisabled", AwsError.ACCESS_DENIED),
            entry("ExpiredToken", AwsError.EXPIRED_CREDENTIALS),
            entry("ExpiredTokenException", AwsError.EXPIRED_CREDENTIALS),
            entry("RequestExpired", AwsError.EXPIRED_CREDENTIALS),
            entry("UnauthorizedException", AwsError.EXPIRED_CREDENTIALS),
            entry("InvalidClientTokenId", AwsError.INVALID_CREDENTIALS),
            entry("UnrecognizedClientException", AwsError.INVALID_CREDENTIALS),
            entry("InvalidAccessKeyId", AwsError.INVALID_CREDENTIALS),
            entry("InvalidToken", AwsError.INVALID_CREDENTIALS),
            entry("AuthFailure", AwsError.INVALID_CREDENTIALS),
            entry("SignatureDoesNotMatch", AwsError.INVALID_CREDENTIALS),
            entry("InvalidSignatureException", AwsError.INVALID_CREDENTIALS),
            entry("IncompleteSignature", AwsError.INVALID_CREDENTIALS),
            entry("MissingAuthenticationToken", AwsError.INVALID_CREDENTIALS),
            entry("RequestTimeTooSkewed", AwsError.INVALID_CREDENTIALS),
            entry("OptInRequired", AwsError.ACCOUNT_NOT_READY),
            entry("SubscriptionRequiredException", AwsError.ACCOUNT_NOT_READY),
            entry("PendingVerification", AwsError.ACCOUNT_NOT_READY),
            entry("FinalizingOrganizationException", AwsError.ACCOUNT_NOT_READY),
            entry("TooManyBuckets", AwsError.QUOTA_EXCEEDED),
            entry("RequestTimeout", AwsError.TIMEOUT),
            entry("RequestTimeoutException", AwsError.TIMEOUT),
            entry("AWSOrganizationsNotInUseException", AwsError.NOT_FOUND),
            entry("ServiceNotActiveException", AwsError.NOT_FOUND),
            entry("ConflictException", AwsError.CONFLICT),
            entry("OperationAborted", AwsError.CONFLICT),
            entry("BucketAlreadyOwnedByYou", AwsError.CONFLICT),
            entry("ResourceInUseException", AwsError.CONFLICT),
            entry("ConcurrentModificationException", AwsError.CONFLICT),
            entry("AlreadyInOrganizationException", AwsError.CONFLICT));

    private ServiceErrors() {}

    static AwsError classify(AwsServiceException answer) {
        if (answer.isThrottlingException()) {
            return AwsError.THROTTLED;
        }
        var code = Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
        return Optional.ofNullable(BY_CODE.get(code))
                .or(() -> byPart(code))
                .or(() -> byPart(reason(answer).orElse("")))
                .or(() -> byMessage(code, answer))
                .orElseGet(() -> byStatus(answer.statusCode()));
    }

    /** The finer reason some exceptions carry beside their code, for example {@code ACCOUNT_NUMBER_LIMIT_EXCEEDED}. */
    static Optional<String> reason(AwsServiceException answer) {
        return answer.sdkFields().stream()
                .filter(field -> field.memberName().equals("Reason"))
                .map(field -> ((SdkField<?>) field).getValueOrDefault(answer))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static Optional<AwsError> byPart(String code) {
        if (code.contains("NotFound") || code.startsWith("NoSuch") || code.endsWith("DoesNotExist")) {
            return Optional.of(AwsError.NOT_FOUND);
        }
        if (code.contains("LimitExceeded") || code.contains("LIMIT_EXCEEDED") || code.contains("QuotaExceeded")) {
            return Optional.of(AwsError.QUOTA_EXCEEDED);
        }
        if (code.contains("AlreadyExists") || code.endsWith("ExistsException") || code.startsWith("Duplicate")) {
            return Optional.of(AwsError.CONFLICT);
        }
        return Optional.empty();
    }

    /** Organizations has one code for all that it cannot do, and the reason beside it is optional. */
    private static Optional<AwsError> byMessage(String code, AwsServiceException answer) {
        return code.equals("ConstraintViolationException")
                        && answer.awsErrorDetails().errorMessage().contains("exceeded")
                ? Optional.of(AwsError.QUOTA_EXCEEDED)
                : Optional.empty();
    }

    private static AwsError byStatus(int status) {
        return switch (status) {
            case 401, 403 -> AwsError.ACCESS_DENIED;
            case 404 -> AwsError.NOT_FOUND;
            case 408 -> AwsError.TIMEOUT;
            case 409, 412 -> AwsError.CONFLICT;
            case 429 -> AwsError.THROTTLED;
            default -> status >= 500 ? AwsError.SERVICE_FAILURE : AwsError.INVALID_REQUEST;
        };
    }
}
