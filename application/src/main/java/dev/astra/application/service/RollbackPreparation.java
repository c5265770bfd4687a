package dev.astra.application.service;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.service.ImageCheck;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.service.ServiceRuntime;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the release to go back to, and makes sure that everything it needs is still there. */
public final class RollbackPreparation {
    private final CloudAccess clouds;
    private final ReleaseStart releases;

    public RollbackPreparation(CloudAccess clouds, ReleaseStart releases) {
        this.clouds = clouds;
        this.releases = releases;
    }

    /**
     * Prepares a rollback.
     *
     * @param to the number of the release, or null for the one before what runs
     */
    PreparedRollback prepare(Location location, ServiceName service, @Nullable Integer to) {
        Cloud cloud = clouds.cloud();
        ServiceRuntime runtime = cloud.services(location);
        ServiceReleases past = releases.releases(location, service);
        Release target = to == null ? before(past) : numbered(past, to);
        requireAll(cloud, location, target);
        RunningService running = runtime.get(service);
        var current = new ReleaseContent(
                runtime.specification(running.revision()),
                runtime.traffic(service).orElse(null),
                new ServiceJobs(cloud, location).of(service));
        var images = past.images(running.revision());
        return new PreparedRollback(
                running, target, DeploymentImages.changes(current, images, target.content(), target.images()));
    }

    /** The one before what runs; for somebody who has gone back already, the one before that. */
    private static Release before(ServiceReleases past) {
        Release running = past.completed().orElseThrow(() -> nothingBefore(past));
        if (past.newest().filter(newest -> underWay(newest, running)).isPresent()) {
            return running;
        }
        Integer restored = running.restores();
        Optional<Release> before = past.completedBefore(restored == null ? running.number() : restored);
        while (before.isPresent() && before.get().content().equals(running.content())) {
            before = past.completedBefore(before.get().number());
        }
        return before.orElseThrow(() -> nothingBefore(past));
    }

    /** While a release is being deployed, the one before is the one that it replaces. */
    private static boolean underWay(Release newest, Release running) {
        return newest.number() != running.number()
                && newest.deployment() != null
                && newest.outcome() == ReleaseOutcome.IN_PROGRESS;
    }

    private static Release numbered(ServiceReleases past, int number) {
        return past.store()
                .find(past.environment(), past.service(), number)
                .orElseThrow(() -> Failure.of(
                                CoreError.NOT_FOUND,
                                "The rollback cannot start",
                                past.service() + " in " + past.environment() + " has no release " + number)
                        .next(history(past))
                        .exception());
    }

    private static AstraException nothingBefore(ServiceReleases past) {
        return Failure.of(
                        CoreError.NOT_FOUND,
                        "The rollback cannot start",
                        past.service() + " in " + past.environment() + " has no earlier release that was completed")
                .next(history(past))
                .exception();
    }

    private static String history(ServiceReleases past) {
        return "See its releases with astra service history " + past.service() + " " + past.environment() + ".";
    }

    private static void requireAll(Cloud cloud, Location location, Release target) {
        var missing = new ArrayList<Diagnostic>();
        var registry = cloud.images(location);
        target.content().specification().containers().stream()
                .filter(container -> registry.check(container.image()) == ImageCheck.MISSING)
                .forEach(container -> missing.add(Diagnostic.of("the image " + container.image() + " is gone")));
        var secrets = cloud.secrets(location);
        target.secrets().stream()
                .filter(reference -> !secrets.exists(reference))
                .forEach(reference -> missing.add(Diagnostic.of("the secret version " + reference + " is gone")));
        if (!missing.isEmpty()) {
            throw Failure.of(
                            CoreError.NOT_FOUND,
                            "The rollback cannot start",
                            "something that release " + target.number() + " needs was not found")
                    .diagnostics(missing)
                    .next("Go back to another release with --to, or deploy a manifest that names what is there.")
                    .exception();
        }
    }
}
