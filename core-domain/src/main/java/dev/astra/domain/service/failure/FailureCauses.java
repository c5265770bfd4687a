package dev.astra.domain.service.failure;

import dev.astra.domain.service.ContainerState;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells why tasks fail from what the provider says. Words that no rule knows stay as they are. */
public final class FailureCauses {
    /** More telling rules come first: a pull that times out is a matter of the network before it is one of the image. */
    private static final List<Rule> RULES = Stream.of(
                    SecretRules.all(), PullRules.all(), PlaceRules.all(), StartRules.all(), HealthRules.all())
            .flatMap(List::stream)
            .toList();

    private static final String BY_PERSON = "UserInitiated";

    private FailureCauses() {}

    /** Why the task stopped; nothing for one that runs. What the service's events say about the task counts too. */
    public static Optional<FailureCause> of(Task task, List<ServiceEvent> events) {
        return Optional.ofNullable(task.stoppedReason())
                .map(reason -> Refinement.refine(of(task, reason), task, events));
    }

    /** What words of the provider say, about a task or a service. */
    public static FailureCause ofWords(String words) {
        return known(words).or(() -> codeInWords(words)).orElseGet(() -> unknown(words));
    }

    /** What an event says is wrong with the service, or nothing when it tells of nothing bad. */
    public static Optional<FailureCause> of(ServiceEvent event) {
        return known(event.message()).filter(cause -> cause.kind() != FailureKind.SCALED_IN);
    }

    private static FailureCause of(Task task, String reason) {
        return containerWords(task)
                .or(() -> known(reason))
                .or(() -> byPerson(task, reason))
                .or(() -> byContainers(task, reason))
                .orElseGet(() -> unknown(reason));
    }

    /** What is said about a single container is more exact than what is said about the task. */
    private static Optional<FailureCause> containerWords(Task task) {
        return containers(task).stream()
                .filter(container -> container.reason() != null)
                .flatMap(container -> known(Objects.requireNonNull(container.reason())).stream()
                        .map(cause -> cause.facts().containsKey("container")
                                ? cause
                                : cause.with("container", container.name())))
                .findFirst();
    }

    private static Optional<FailureCause> byContainers(Task task, String reason) {
        return containers(task).stream()
                .filter(container -> container.exitCode() != null)
                .max(Comparator.comparingInt(FailureCauses::weight))
                .map(container -> ended(container, reason))
                .or(() -> codeInWords(reason));
    }

    /** A container that failed by itself counts before those that were stopped because of it. */
    private static int weight(ContainerState container) {
        int code = Objects.requireNonNull(container.exitCode());
        return code == 0 ? 0 : code == ExitCode.KILLED || code == 143 ? 1 : 2;
    }

    private static FailureCause ended(ContainerState container, String reason) {
        int code = Objects.requireNonNull(container.exitCode());
        return code(code, reason).with("container", container.name());
    }

    private static Optional<FailureCause> codeInWords(String reason) {
        return ExitWords.code(reason).map(code -> code(code, reason));
    }

    private static FailureCause code(int code, String words) {
        var kind = code == 0 ? FailureKind.EXITED : FailureKind.CRASHED;
        var cause = new FailureCause(kind, Map.of("exitCode", Integer.toString(code)), words);
        return ExitCode.meaning(code).map(text -> cause.with("meaning", text)).orElse(cause);
    }

    private static Optional<FailureCause> byPerson(Task task, String reason) {
        return BY_PERSON.equals(code(task))
                ? Optional.of(new FailureCause(FailureKind.STOPPED_BY_PERSON, Map.of("words", reason), reason))
                : Optional.empty();
    }

    private static List<ContainerState> containers(Task task) {
        return task.end() == null ? List.of() : task.end().containers();
    }

    private static @Nullable String code(Task task) {
        return task.end() == null ? null : task.end().stopCode();
    }

    private static Optional<FailureCause> known(String words) {
        return RULES.stream().flatMap(rule -> rule.apply(words).stream()).findFirst();
    }

    private static FailureCause unknown(String words) {
        return new FailureCause(FailureKind.UNKNOWN, Map.of("words", words), words);
    }
}
