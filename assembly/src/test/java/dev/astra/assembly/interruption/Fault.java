package dev.astra.assembly.interruption;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCode;
import dev.astra.domain.error.Failure;
import java.util.Arrays;

/** What a cloud may answer instead of an answer, as the failure that an adapter makes of it. */
enum Fault {
    THROTTLED("throttled", "aws.throttled", false),
    SERVER_ERROR("5xx", "aws.service-failure", false),
    TIMEOUT("timeout", "aws.timeout", false),
    LOST_ANSWER("answer lost", "aws.timeout", true),
    ACCESS_DENIED("access denied", "aws.access-denied", false),
    EXPIRED("expired credentials", "aws.expired-credentials", false),
    QUOTA("quota reached", "aws.quota-exceeded", false),
    NOT_FOUND("not found", "aws.not-found", false);

    private final String title;
    private final String code;
    private final boolean late;

    Fault(String title, String code, boolean late) {
        this.title = title;
        this.code = code;
        this.late = late;
    }

    String title() {
        return title;
    }

    /** Whether the call has had its effect by then. */
    boolean late() {
        return late;
    }

    AstraException failure(Crossing crossing) {
        return Failure.of(codeOf(code), "The cloud failed at " + crossing.call(), "a test wanted it to")
                .exception();
    }

    /** The codes belong to an adapter, which nobody but the program that loads it knows at compile time. */
    private static ErrorCode codeOf(String id) {
        try {
            Object[] codes = Class.forName("dev.astra.aws.error.AwsError").getEnumConstants();
            return Arrays.stream(codes)
                    .map(ErrorCode.class::cast)
                    .filter(code -> code.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
