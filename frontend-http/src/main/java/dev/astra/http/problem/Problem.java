package dev.astra.http.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.astra.domain.error.Failure;
import dev.astra.http.message.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A failure as a problem document (RFC 9457).
 *
 * @param type names the kind of problem, one for each {@code code}
 * @param title the kind of problem in words, the same for every problem of that kind
 * @param detail what happened and why
 * @param instance names this one occurrence; the server's log knows it too
 * @param retry whether the same request, unchanged, can succeed later: yes, no or unknown
 * @param problems the single problems and where they are
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String category,
        String retry,
        Map<String, String> details,
        List<ProblemItem> problems,
        List<String> nextSteps) {
    private static final String SOON = "5";

    public static Problem of(Refusal refusal) {
        Failure failure = refusal.failure();
        String code = failure.code().id();
        return new Problem(
                "urn:astra:problem:" + code,
                title(code),
                ProblemStatus.of(failure.code()),
                failure.message(),
                "urn:uuid:" + UUID.randomUUID(),
                code,
                failure.code().category().name().toLowerCase(Locale.ROOT),
                failure.retry().name().toLowerCase(Locale.ROOT),
                new TreeMap<>(failure.details()),
                refusal.items(),
                refusal.isOurFault() ? askOperator() : failure.nextSteps());
    }

    private static String title(String code) {
        String words = code.substring(code.indexOf('.') + 1).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> askOperator() {
        return List.of("Tell whoever runs this server the problem's instance; its log says where it comes from.");
    }

    @JsonIgnore
    public Answer asAnswer() {
        Answer answer = Answer.problem(status, this);
        return switch (status) {
            case 401 -> answer.header("www-authenticate", "Bearer realm=\"astra\"");
            case 429, 503 -> answer.header("retry-after", SOON);
            default -> answer;
        };
    }
}
