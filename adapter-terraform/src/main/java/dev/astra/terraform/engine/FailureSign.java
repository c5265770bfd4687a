package dev.astra.terraform.engine;

import dev.astra.terraform.error.TerraformError;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tells one kind of failure from another in the words of terraform and AWS. The first that fits counts. */
enum FailureSign {
    UNSAVED_STATE(
            "Failed to (save|persist|upload) state|errored\\.tfstate",
            TerraformError.STATE_NOT_SAVED,
            "Run terraform state push errored.tfstate in that directory before anything else: what was made is known only there."),
    LOCKED(
            "acquiring the state lock.*Lock Info:",
            TerraformError.STATE_LOCKED,
            "Wait until they are done. If nobody is at work there, run terraform force-unlock with the ID of the lock."),
    EXPIRED(
            "ExpiredToken|RequestExpired|InvalidClientTokenId|UnrecognizedClientException|security token .*expired"
                    + "|SSO session|No valid credential sources",
            TerraformError.EXPIRED_CREDENTIALS,
            "Sign in to AWS again."),
    DENIED(
            "AccessDenied|AuthorizationError|UnauthorizedOperation|not authorized|api error Forbidden",
            TerraformError.ACCESS_DENIED,
            "Use credentials that may do this."),
    THROTTLED(
            "Throttl|RequestLimitExceeded|TooManyRequests|SlowDown|Rate exceeded",
            TerraformError.THROTTLED,
            "Wait a minute."),
    QUOTA(
            "LimitExceeded|QuotaExceeded|ServiceQuota",
            TerraformError.QUOTA_EXCEEDED,
            "Ask AWS for a higher quota in this account and region."),
    CERTIFICATE(
            "waiting for ACM Certificate .* to be issued",
            TerraformError.CERTIFICATE_NOT_ISSUED,
            "AWS issued no certificate in the time it was given; most likely its record cannot be found from outside",
            "See whether your domain leads to its zones, and which records are missing: astra dns check");

    private final Pattern pattern;
    private final TerraformError code;
    private final @Nullable String meaning;
    private final String advice;

    FailureSign(String pattern, TerraformError code, String advice) {
        this(pattern, code, null, advice);
    }

    FailureSign(String pattern, TerraformError code, @Nullable String meaning, String advice) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.code = code;
        this.meaning = meaning;
        this.advice = advice;
    }

    static Optional<FailureSign> of(String text) {
        return Arrays.stream(values())
                .filter(sign -> sign.pattern.matcher(text).find())
                .findFirst();
    }

    TerraformError code() {
        return code;
    }

    /** What it comes to, where the words themselves say too little; null where they say it. */
    @Nullable String meaning() {
        return meaning;
    }

    String advice() {
        return advice;
    }
}
