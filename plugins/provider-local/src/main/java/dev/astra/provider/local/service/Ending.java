package dev.astra.provider.local.service;

import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ContainerState;
import dev.astra.domain.service.TaskEnd;
import dev.astra.domain.service.TaskSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ECS tells of the containers of a task that has stopped, which follows from the reason. */
final class Ending {
    private static final Pattern EXIT_CODE = Pattern.compile("(?<words>.*) \\(exit code (?<code>\\d+)\\)");
    private static final int ASKED_TO_STOP = 143;

    private Ending() {}

    static TaskEnd of(String reason, boolean ran, TaskSpec specification) {
        Matcher exit = EXIT_CODE.matcher(reason);
        if (exit.matches()) {
            String words = exit.group("words").contains("Error") ? exit.group("words") : null;
            return end("EssentialContainerExited", specification, Integer.valueOf(exit.group("code")), words);
        }
        return ran
                ? end("ServiceSchedulerInitiated", specification, ASKED_TO_STOP, null)
                : end("TaskFailedToStart", specification, null, reason);
    }

    /** The first essential container ends so; the others are asked to stop because of it, if they run at all. */
    private static TaskEnd end(
            String code, TaskSpec specification, @Nullable Integer exitCode, @Nullable String words) {
        var first = specification.containers().stream()
                .filter(ContainerDefinition::essential)
                .findFirst();
        return new TaskEnd(
                code,
                specification.containers().stream()
                        .map(container -> first.filter(container::equals).isPresent()
                                ? new ContainerState(container.name(), exitCode, words, null)
                                : new ContainerState(
                                        container.name(), exitCode == null ? null : ASKED_TO_STOP, null, null))
                        .toList());
    }
}
