package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.SecretBinding;
import dev.astra.domain.service.TaskSpec;
import dev.astra.provider.local.secret.Secrets;
import dev.astra.provider.local.state.Snapshot;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What becomes of the tasks of a specification. Secrets that are not there, and words in the tag of an image, decide:
 * {@code missing} cannot be pulled, {@code crash} ends with exit code 1, {@code oom} as a word of its own runs out of
 * memory, {@code unhealthy} never passes a health check, {@code arm64} and {@code amd64} are built for that processor only.
 */
sealed interface Fate {

    /** The task comes up and stays. */
    record Healthy() implements Fate {}

    /**
     * The task does not stay.
     *
     * @param comesUp whether its containers run for a while
     * @param seconds how long after its creation it begins to stop
     * @param reason why
     */
    record Failing(boolean comesUp, int seconds, String reason) implements Fate {}

    /** How long after its creation the containers of a task run. */
    int SECONDS_TO_RUN = 20;

    Pattern OUT_OF_MEMORY = Pattern.compile("(^|[._-])oom($|[._-])");

    static Fate of(Snapshot cloud, ServiceRow service, TaskSpec specification) {
        return secretFate(cloud, service.location(), specification)
                .or(() -> imageFate(cloud, service.location(), specification))
                .or(() -> platformFate(specification))
                .or(() -> containerFate(service, specification))
                .orElseGet(Healthy::new);
    }

    private static Optional<Fate> secretFate(Snapshot cloud, Location location, TaskSpec specification) {
        return specification.containers().stream()
                .flatMap(container -> container.secrets().stream())
                .map(SecretBinding::valueFrom)
                .filter(reference -> !Secrets.present(cloud, location, reference))
                .findFirst()
                .map(absent -> new Failing(
                        false,
                        12,
                        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval"
                                + " failed: unable to retrieve secret from asm: service call has been retried 1 time(s):"
                                + " failed to fetch secret " + absent + " from secrets manager:"
                                + " ResourceNotFoundException: Secrets Manager can't find the specified secret"));
    }

    private static Optional<Fate> imageFate(Snapshot cloud, Location location, TaskSpec specification) {
        return specification.containers().stream()
                .map(ContainerDefinition::image)
                .filter(image -> Images.tagMissing(image) || Images.check(cloud, location, image) == ImageCheck.MISSING)
                .findFirst()
                .map(absent -> new Failing(
                        false,
                        16,
                        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
                                + absent + ": " + absent + ": not found"));
    }

    private static Optional<Fate> platformFate(TaskSpec specification) {
        String platform = Images.platform(specification);
        return specification.containers().stream()
                .filter(container -> !Images.platforms(container.image()).contains(platform))
                .findFirst()
                .map(_ -> new Failing(
                        false,
                        16,
                        "CannotPullContainerError: pull image manifest has been retried 1 time(s): image Manifest does not"
                                + " contain descriptor matching platform '" + platform + "'"));
    }

    private static Optional<Fate> containerFate(ServiceRow service, TaskSpec specification) {
        return specification.containers().stream()
                .map(ContainerDefinition::image)
                .map(ImageReference::tag)
                .flatMap(tag -> tagFate(service, tag).stream())
                .findFirst();
    }

    private static Optional<Fate> tagFate(ServiceRow service, String tag) {
        if (tag.contains("crash")) {
            return Optional.of(
                    new Failing(true, SECONDS_TO_RUN + 4, "Essential container in task exited (exit code 1)"));
        }
        if (OUT_OF_MEMORY.matcher(tag).find()) {
            return Optional.of(new Failing(
                    true,
                    SECONDS_TO_RUN + 15,
                    "OutOfMemoryError: Container killed due to memory usage (exit code 137)"));
        }
        if (tag.contains("unhealthy")) {
            String check = service.targets().isEmpty()
                    ? "Task failed container health checks"
                    : "Task failed ELB health checks in " + service.targets();
            return Optional.of(new Failing(true, SECONDS_TO_RUN + 35, check));
        }
        return Optional.empty();
    }
}
