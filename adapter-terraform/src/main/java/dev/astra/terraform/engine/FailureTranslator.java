package dev.astra.terraform.engine;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.terraform.TerraformError;
import java.util.List;
import java.util.regex.Pattern;

/** Says in the house's words why terraform failed. */
final class FailureTranslator {
    private record Sign(Pattern pattern, TerraformError code, String advice) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    Pattern.compile("(?i)acquiring the state lock"),
                    TerraformError.STATE_LOCKED,
                    "Somebody else is changing this directory: wait until they are done."),
            new Sign(
                    Pattern.compile("ExpiredToken|InvalidClientTokenId|security token .* expired"),
                    TerraformError.EXPIRED_CREDENTIALS,
                    "Sign in to AWS again."),
            new Sign(
                    Pattern.compile("AccessDenied|UnauthorizedOperation|not authorized|No valid credential sources"),
                    TerraformError.ACCESS_DENIED,
                    "Use credentials that may do this."),
            new Sign(
                    Pattern.compile("LimitExceeded|QuotaExceeded|ServiceQuota"),
                    TerraformError.QUOTA_EXCEEDED,
                    "Ask AWS for a higher quota in this account and region."),
            new Sign(
                    Pattern.compile("Throttl|RequestLimitExceeded|TooManyRequests|SlowDown"),
                    TerraformError.THROTTLED,
                    "Wait a minute."));

    private FailureTranslator() {}

    static AstraException translate(StackPath stack, String verb, List<TerraformMessage.Problem> problems) {
        if (problems.isEmpty()) {
            return Failure.of(TerraformError.FAILED, stack + " could not be " + verb, "terraform gave no reason")
                    .next("Run terraform plan in " + stack + " to see it.")
                    .exception();
        }
        TerraformMessage.Problem first = problems.getFirst();
        String text = first.summary() + " " + first.detail();
        var failure = SIGNS.stream()
                .filter(sign -> sign.pattern().matcher(text).find())
                .findFirst()
                .map(sign -> Failure.of(sign.code(), stack + " could not be " + verb, sentence(first))
                        .next(sign.advice()))
                .orElseGet(() -> Failure.of(TerraformError.FAILED, stack + " could not be " + verb, sentence(first)));
        return failure.detail("stack", stack.toString())
                .diagnostics(problems.stream()
                        .map(problem -> diagnostic(stack, problem))
                        .toList())
                .next("What was made stays made: run the same command again to go on.")
                .exception();
    }

    /** Details may run over many lines, of which the first paragraph says what happened. */
    private static String sentence(TerraformMessage.Problem problem) {
        return problem.summary().strip().replace("\n", " ");
    }

    private static Diagnostic diagnostic(StackPath stack, TerraformMessage.Problem problem) {
        String subject = problem.address() == null ? "" : problem.address() + ": ";
        String detail = problem.detail().isBlank() ? problem.summary() : problem.detail();
        String message = subject + detail.strip().replaceAll("\\s*\\n\\s*", " ");
        return problem.file() == null
                ? Diagnostic.of(message)
                : Diagnostic.at(
                        new SourcePosition(stack + "/" + problem.file(), problem.line(), problem.column()), message);
    }
}
