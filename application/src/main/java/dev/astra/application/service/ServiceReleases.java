package dev.astra.application.service;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.metadata.ReleaseStore;
import dev.astra.ports.service.ServiceRuntime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The releases of one service in one environment, kept in step with what its cloud says about them. */
record ServiceReleases(
        ReleaseStore store, ServiceRuntime runtime, ServiceJobs jobs, AccountName environment, ServiceName service) {
    private static final PageRequest RECENT = new PageRequest(20, null);

    static ServiceReleases in(MetadataStore store, Cloud cloud, Location location, ServiceName service) {
        return new ServiceReleases(
                store.releases(), cloud.services(location), new ServiceJobs(cloud, location), location.name(), service);
    }

    /** The latest ones, newest first. */
    List<Release> recent() {
        return store.newest(environment, service, RECENT).items();
    }

    /** The images of a revision, as far as it was released. */
    List<ReleasedImage> images(RevisionId revision) {
        return recent().stream()
                .filter(release -> release.revision().equals(revision))
                .findFirst()
                .map(Release::images)
                .orElse(List.of());
    }

    /** Finds out what became of releases whose deployment ended while nobody watched. */
    void settle() {
        List<Release> recent = recent();
        for (Release release : recent) {
            if (release.outcome() == ReleaseOutcome.IN_PROGRESS) {
                Release begun = release.deployment() == null ? adopted(release, recent) : release;
                ReleaseOutcome outcome = outcome(begun, recent.getFirst());
                if (!begun.equals(release) || outcome != ReleaseOutcome.IN_PROGRESS) {
                    store.update(begun.ended(outcome));
                }
            }
        }
    }

    /** A release that was broken off just after its deployment had begun finds it again. */
    private Release adopted(Release release, List<Release> others) {
        Set<DeploymentId> known = others.stream()
                .map(Release::deployment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return runtime.get(service).deployments().stream()
                .filter(deployment -> deployment.revision().equals(release.revision())
                        && !deployment.startedAt().isBefore(release.startedAt())
                        && !known.contains(deployment.id()))
                .findFirst()
                .map(deployment -> release.begunAs(deployment.id()))
                .orElse(release);
    }

    private ReleaseOutcome outcome(Release release, Release newest) {
        boolean last = release.number() == newest.number();
        DeploymentId id = release.deployment();
        if (id == null) {
            return last ? ReleaseOutcome.IN_PROGRESS : ReleaseOutcome.SUPERSEDED;
        }
        return deployment(id)
                .map(deployment -> ReleaseOutcome.of(deployment.state()))
                .orElseGet(() -> last ? forgotten(release) : ReleaseOutcome.SUPERSEDED);
    }

    private Optional<Deployment> deployment(DeploymentId id) {
        try {
            return Optional.of(runtime.deployment(service, id));
        } catch (AstraException e) {
            if (e.code().category() != ErrorCategory.NOT_FOUND) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private ReleaseOutcome forgotten(Release release) {
        return runtime.get(service).revision().equals(release.revision())
                ? ReleaseOutcome.COMPLETED
                : ReleaseOutcome.FAILED;
    }

    Optional<Release> newest() {
        return recent().stream().findFirst();
    }

    /** The newest release that came to a good end: what runs, unless a deployment is under way. */
    Optional<Release> completed() {
        return completedBefore(Integer.MAX_VALUE);
    }

    Optional<Release> completedBefore(int number) {
        for (var page = store.newest(environment, service, RECENT); ; ) {
            var found = page.items().stream()
                    .filter(release -> release.number() < number && release.outcome() == ReleaseOutcome.COMPLETED)
                    .findFirst();
            if (found.isPresent() || page.next() == null) {
                return found;
            }
            page = store.newest(environment, service, new PageRequest(RECENT.limit(), page.next()));
        }
    }

    /** The latest release of that deployment. */
    Optional<Release> of(DeploymentId deployment) {
        return recent().stream()
                .filter(release -> deployment.equals(release.deployment()))
                .findFirst();
    }

    /**
     * Whether requests reach the service, or jobs run, otherwise than what runs needs it, because a deployment that
     * changed them has not come to a good end and the cloud restores the revision alone.
     */
    boolean displaced() {
        return standing().filter(good -> misdirected(good) || misplaced(good)).isPresent();
    }

    /** The release that runs though a later one has begun and is over. */
    private Optional<Release> standing() {
        Release newest = newest().orElse(null);
        Release good = completed().orElse(null);
        if (newest == null || good == null || !over(newest)) {
            return Optional.empty();
        }
        RevisionId running = runtime.get(service).revision();
        boolean ours = running.equals(good.revision()) || running.equals(newest.revision());
        return ours ? Optional.of(good) : Optional.empty();
    }

    private boolean misdirected(Release good) {
        Traffic wanted = good.content().traffic();
        return wanted != null && !runtime.traffic(service).equals(Optional.of(wanted));
    }

    private boolean misplaced(Release good) {
        return jobs.differ(service, good.revision(), good.content().jobs());
    }

    /** Whether the deployment brings back what ran before another one failed or was cancelled. */
    boolean restores(Deployment underWay) {
        boolean ended = newest().filter(newest ->
                        newest.outcome() == ReleaseOutcome.FAILED || newest.outcome() == ReleaseOutcome.CANCELLED)
                .isPresent();
        return ended
                && completed()
                        .filter(good -> good.revision().equals(underWay.revision()))
                        .isPresent();
    }

    private static boolean over(Release newest) {
        return newest.deployment() == null
                || (newest.outcome() != ReleaseOutcome.IN_PROGRESS && newest.outcome() != ReleaseOutcome.COMPLETED);
    }

    /** Restores how requests reach the service and which jobs it has. To be done by whoever holds its lease. */
    boolean mend() {
        Release good = standing().orElse(null);
        if (good == null) {
            return false;
        }
        boolean directed = direct(good);
        boolean placed = place(good);
        return directed || placed;
    }

    private boolean direct(Release good) {
        Traffic traffic = good.content().traffic();
        if (traffic == null || !misdirected(good)) {
            return false;
        }
        runtime.direct(service, traffic);
        return true;
    }

    /** Puts the jobs of a release in place. Returns whether they were not yet. */
    boolean place(Release release) {
        boolean needed = misplaced(release);
        if (needed) {
            jobs.put(service, release.revision(), release.content().jobs());
        }
        return needed;
    }

    /** Adds the release, or finds it when it was added before and broken off. */
    Release begin(Release draft) {
        Release newest = newest().orElse(null);
        if (newest != null && newest.outcome() == ReleaseOutcome.IN_PROGRESS && newest.deployment() == null) {
            if (newest.revision().equals(draft.revision()) && newest.content().equals(draft.content())) {
                return newest;
            }
            store.update(newest.ended(ReleaseOutcome.SUPERSEDED));
        }
        return store.add(draft);
    }
}
