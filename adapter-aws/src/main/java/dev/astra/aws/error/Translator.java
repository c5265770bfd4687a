package dev.astra.aws.error;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Turns whatever a call can throw into the one exception that crosses a port.
 *
 * @param profile the profile the user signs in with, or null for whatever credentials there are
 */
public record Translator(@Nullable String profile) {

    public AstraException translate(RuntimeException thrown, AwsCall call) {
        return switch (thrown) {
            case AstraException told -> told;
            case AbortedException interrupted ->
                Failure.of(CoreError.CANCELLED, "The call of " + call.action() + " was given up", "it was interrupted")
                        .exception(interrupted);
            case AwsServiceException answer -> answered(answer, call);
            default -> unanswered(thrown, call);
        };
    }

    /** A failure of which only the kind is known. */
    public Failure failure(AwsError error, String why, AwsCall call) {
        var failure = Failure.of(error, Wording.what(error, call), why)
                .detail("operation", call.action())
                .detail("region", call.region().value());
        if (call.account() != null) {
            failure = failure.detail("account", call.account().value());
        }
        return Wording.withNextStep(failure, error, call, profile);
    }

    private AstraException answered(AwsServiceException answer, AwsCall call) {
        var error = ServiceErrors.classify(answer);
        var details = Optional.ofNullable(answer.awsErrorDetails());
        var why = details.map(AwsErrorDetails::errorMessage)
                .filter(_ -> !call.confidential())
                .flatMap(Translator::sentence)
                .orElse(Wording.why(error));
        var failure = failure(error, why, call).detail("status", Integer.toString(answer.statusCode()));
        failure = with(failure, "code", details.map(AwsErrorDetails::errorCode).orElse(null));
        failure = with(failure, "reason", ServiceErrors.reason(answer).orElse(null));
        failure = with(failure, "request-id", answer.requestId());
        return failure.exception(call.confidential() ? null : answer);
    }

    private AstraException unanswered(RuntimeException thrown, AwsCall call) {
        var error = ClientErrors.classify(thrown);
        var why = call.confidential() ? Wording.why(error) : ClientErrors.explain(thrown);
        return failure(error, why, call).exception(call.confidential() ? null : thrown);
    }

    private static Failure with(Failure failure, String key, @Nullable String value) {
        return value == null ? failure : failure.detail(key, value);
    }

    /** AWS's words on one line, without the full stop they may end with. */
    private static Optional<String> sentence(String message) {
        var line = message.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
