package dev.astra.application.service;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.ValueChange;
import dev.astra.ports.metadata.MetadataStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The releases of a service, newest first. Those whose deployment ended unwatched get their outcome on the way. */
public final class ListReleases implements UseCase<ListReleases.Command, ListReleases.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ServiceLookup services;

    public ListReleases(CloudAccess clouds, MetadataStore store, ServiceLookup services) {
        this.clouds = clouds;
        this.store = store;
        this.services = services;
    }

    /** Whose releases to list, and which portion of them. */
    public record Command(AccountName environment, ServiceName service, PageRequest page) {}

    /**
     * A portion of the releases.
     *
     * @param older what to ask for the following portion with, or null at the end
     * @param now the cloud's time
     * @param displaced whether requests reach the service, or jobs run, otherwise than what runs needs it, see {@link MendService}
     */
    public record Result(List<Listed> releases, @Nullable String older, Instant now, boolean displaced) {
        public Result {
            releases = List.copyOf(releases);
        }
    }

    /**
     * A release.
     *
     * @param changes what is different from the one before
     * @param running whether it is what runs
     */
    public record Listed(Release release, List<ValueChange> changes, boolean running) {
        public Listed {
            changes = List.copyOf(changes);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        var releases = ServiceReleases.in(store, clouds.cloud(), location, command.service());
        releases.settle();
        Page<Release> page = store.releases().newest(command.environment(), command.service(), command.page());
        Release running = releases.completed().orElse(null);
        var listed = new ArrayList<Listed>();
        for (Release release : page.items()) {
            boolean runs = running != null && running.number() == release.number();
            listed.add(new Listed(release, changes(releases, release), runs));
        }
        return new Result(listed, page.next(), clouds.cloud().time().now(), releases.displaced());
    }

    private static List<ValueChange> changes(ServiceReleases releases, Release release) {
        return releases.store()
                .find(release.environment(), release.service(), release.number() - 1)
                .map(before -> DeploymentImages.changes(
                        before.content(), before.images(), release.content(), release.images()))
                .orElse(List.of());
    }
}
