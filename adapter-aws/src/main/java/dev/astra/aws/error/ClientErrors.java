package dev.astra.aws.error;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/** Sorts what goes wrong on this side of the connection, where AWS has not answered. */
final class ClientErrors {
    private ClientErrors() {}

    static AwsError classify(Throwable thrown) {
        return causes(thrown)
                .<Optional<AwsError>>map(cause -> switch (cause) {
                    case ApiCallTimeoutException _ -> Optional.of(AwsError.TIMEOUT);
                    case ApiCallAttemptTimeoutException _ -> Optional.of(AwsError.TIMEOUT);
                    case SocketTimeoutException _ -> Optional.of(AwsError.TIMEOUT);
                    case IOException _ -> Optional.of(AwsError.UNREACHABLE);
                    default -> Optional.empty();
                })
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(AwsError.CLIENT_FAILURE);
    }

    /** The words of the innermost cause, which names what the outer ones only wrap. */
    static String explain(Throwable thrown) {
        var innermost = causes(thrown).reduce((_, inner) -> inner).orElse(thrown);
        if (innermost instanceof UnknownHostException) {
            return "the host " + innermost.getMessage() + " is not known";
        }
        return Objects.requireNonNullElse(
                innermost.getMessage(), innermost.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
