package dev.astra.terraform.engine;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.ErrorCode;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.terraform.error.TerraformError;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in the house's words why terraform failed. */
final class FailureTranslator {
    private static final Pattern API_ERROR = Pattern.compile(
            "https response error StatusCode: \\d+, RequestID: [^,]*,(?: HostID: [^,]*,)? (?:api error )?(.+)");
    private static final Pattern HOLDER = Pattern.compile("Who:\\s+(\\S+)");

    private final StackPath stack;
    private final Undertaking undertaking;

    FailureTranslator(StackPath stack, Undertaking undertaking) {
        this.stack = stack;
        this.undertaking = undertaking;
    }

    /** The failure for everything terraform complained of, which may be nothing. */
    AstraException translate(List<TerraformMessage.Problem> problems) {
        if (problems.isEmpty()) {
            return failure(TerraformError.FAILED, "terraform gave no reason")
                    .next("Run terraform in " + stack + " to see it.")
                    .next(undertaking.advice())
                    .exception();
        }
        TerraformMessage.Problem main = main(problems);
        Optional<FailureSign> sign = FailureSign.of(main.text());
        Failure failure = failure(sign.map(FailureSign::code).orElse(TerraformError.FAILED), reason(main))
                .diagnostics(problems.stream().map(this::diagnostic).toList());
        if (main.address() != null) {
            failure = failure.detail("resource", main.address());
        }
        if (sign.isPresent()) {
            failure = failure.next(sign.get().advice());
        }
        return failure.next(undertaking.advice()).exception();
    }

    AstraException timedOut() {
        long minutes = undertaking.limit().toMinutes();
        String time = minutes > 0 ? minutes + " min" : undertaking.limit().toSeconds() + " s";
        return failure(TerraformError.TIMED_OUT, "terraform was stopped after " + time)
                .next(undertaking.advice())
                .exception();
    }

    AstraException givenUp(String why, @Nullable Throwable cause) {
        return failure(CoreError.CANCELLED, why).next(undertaking.advice()).exception(cause);
    }

    private Failure failure(ErrorCode code, String why) {
        return Failure.of(code, "The stack " + stack + " could not be " + undertaking.done(), why)
                .detail("stack", stack.toString());
    }

    /** The problem that says most: one with a known sign, else the first. */
    private static TerraformMessage.Problem main(List<TerraformMessage.Problem> problems) {
        return problems.stream()
                .filter(problem -> FailureSign.of(problem.text()).isPresent())
                .min(Comparator.comparing(
                        problem -> FailureSign.of(problem.text()).orElseThrow()))
                .orElseGet(problems::getFirst);
    }

    /** Who holds the lock if somebody does, what it means if that is known, what AWS said if it was AWS, else the first line. */
    private static String reason(TerraformMessage.Problem problem) {
        Matcher holder = HOLDER.matcher(problem.detail());
        if (holder.find()) {
            return holder.group(1) + " is at work there";
        }
        String said = FailureSign.of(problem.text())
                .flatMap(sign -> Optional.ofNullable(sign.meaning()))
                .orElseGet(() -> words(problem));
        return problem.address() == null ? said : problem.address() + ": " + said;
    }

    private static String words(TerraformMessage.Problem problem) {
        Matcher api = API_ERROR.matcher(problem.text());
        return api.find() ? api.group(1) : problem.summary().strip().replaceAll("\\s+", " ");
    }

    private Diagnostic diagnostic(TerraformMessage.Problem problem) {
        String subject = problem.address() == null ? "" : problem.address() + ": ";
        String detail =
                problem.detail().isBlank() ? "" : ": " + problem.detail().strip();
        String message = subject + (problem.summary().strip() + detail).replaceAll("\\s*\\n\\s*", " ");
        return problem.file() == null
                ? Diagnostic.of(message)
                : Diagnostic.at(new SourcePosition(file(problem.file()), problem.line(), problem.column()), message);
    }

    /** Relative to the repository, so that a module's file is named as the module's and not by way of the stack. */
    private String file(String relative) {
        return Path.of(stack.toString(), relative).normalize().toString();
    }
}
