package dev.astra.http.world;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.ReleaseStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers releases, all on one page. */
final class MemoryReleaseStore implements ReleaseStore {
    private final List<Release> releases = new CopyOnWriteArrayList<>();

    private List<Release> of(AccountName environment, ServiceName service) {
        return releases.stream()
                .filter(release -> release.environment().equals(environment)
                        && release.service().equals(service))
                .toList();
    }

    @Override
    public synchronized Release add(Release release) {
        var added =
                release.numbered(of(release.environment(), release.service()).size() + 1);
        releases.add(added);
        return added;
    }

    @Override
    public void update(Release release) {
        releases.replaceAll(known -> known.number() == release.number()
                        && known.service().equals(release.service())
                        && known.environment().equals(release.environment())
                ? release
                : known);
    }

    @Override
    public Optional<Release> find(AccountName environment, ServiceName service, int number) {
        return of(environment, service).stream()
                .filter(release -> release.number() == number)
                .findFirst();
    }

    @Override
    public Page<Release> newest(AccountName environment, ServiceName service, PageRequest page) {
        return new Page<>(of(environment, service).reversed(), null);
    }

    @Override
    public void remove(AccountName environment, ServiceName service) {
        releases.removeAll(of(environment, service));
    }
}
