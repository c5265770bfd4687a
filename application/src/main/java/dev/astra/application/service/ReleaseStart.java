package dev.astra.application.service;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.account.Location;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ReleaseContent;
import dev.astra.domain.service.ReleaseOutcome;
import dev.astra.domain.service.ReleasedImage;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Traffic;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.ports.service.ServiceRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a release in place: records it, keeps what it needs from being cleared away, and starts its deployment. */
public final class ReleaseStart {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ReleaseAuthor author;

    public ReleaseStart(CloudAccess clouds, MetadataStore store, ReleaseAuthor author) {
        this.clouds = clouds;
        this.store = store;
        this.author = author;
    }

    /** What there is to release. */
    record Draft(
            RevisionId revision,
            ReleaseContent content,
            List<ReleasedImage> images,
            String manifestDigest,
            @Nullable Integer restores) {}

    ServiceReleases releases(Location location, ServiceName service) {
        return ServiceReleases.in(store, clouds.cloud(), location, service);
    }

    Deployment start(Location location, ServiceName service, Draft draft, JournaledOperation operation) {
        Cloud cloud = clouds.cloud();
        var releases = releases(location, service);
        Release release = operation.always(
                "record release",
                () -> releases.begin(release(location, service, draft)),
                recorded -> Integer.toString(recorded.number()));
        operation.always("keep images", () -> keepImages(cloud, location, release), String::valueOf);
        operation.always("place schedules", () -> releases.place(release), String::valueOf);
        Deployment deployment = operation.always(
                "start rollout",
                () -> rollOut(cloud.services(location), service, release),
                started -> started.id().value());
        store.releases().update(release.begunAs(deployment.id()).ended(ReleaseOutcome.IN_PROGRESS));
        return deployment;
    }

    private Release release(Location location, ServiceName service, Draft draft) {
        return new Release(
                location.name(),
                service,
                0,
                draft.revision(),
                draft.manifestDigest(),
                draft.content(),
                draft.images(),
                author.name(),
                author.reason(),
                clouds.cloud().time().now(),
                null,
                ReleaseOutcome.IN_PROGRESS,
                draft.restores());
    }

    private static int keepImages(Cloud cloud, Location location, Release release) {
        var registry = cloud.images(location);
        var pinned = release.content().specification().containers().stream()
                .filter(container -> container.image().digest().isPresent())
                .toList();
        pinned.forEach(container -> registry.keep(container.image(), "astra-release-" + release.number()));
        return pinned.size();
    }

    private static Deployment rollOut(ServiceRuntime runtime, ServiceName service, Release release) {
        Traffic traffic = release.content().traffic();
        return traffic == null
                ? runtime.rollOut(service, release.revision())
                : runtime.rollOut(service, release.revision(), traffic);
    }

    /** Records what runs as the first release when there is none, so that there always is something to go back to. */
    void recordFirst(Location location, ServiceName service, PreparedDeployment prepared) {
        if (!store.releases()
                .newest(location.name(), service, new PageRequest(1, null))
                .items()
                .isEmpty()) {
            return;
        }
        var running = prepared.running();
        Deployment latest = running.deployments().stream().findFirst().orElse(null);
        var first = new Release(
                location.name(),
                service,
                0,
                running.revision(),
                "",
                prepared.current(),
                DeploymentImages.released(
                        prepared.current().specification(), prepared.current().specification()),
                author.name(),
                "what ran before the first release",
                latest == null ? clouds.cloud().time().now() : latest.startedAt(),
                latest == null ? null : latest.id(),
                prepared.underWay().isPresent() ? ReleaseOutcome.IN_PROGRESS : ReleaseOutcome.COMPLETED,
                null);
        store.releases().add(first);
    }
}
