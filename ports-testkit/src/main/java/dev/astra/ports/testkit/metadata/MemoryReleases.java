package dev.astra.ports.testkit.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.page.Page;
import dev.astra.domain.page.PageRequest;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.metadata.ReleaseStore;
import java.util.List;
import java.util.Optional;

record MemoryReleases(Memory memory) implements ReleaseStore {

    @Override
    public Release add(Release release) {
        synchronized (memory) {
            var added = release.numbered(
                    of(release.environment(), release.service()).size() + 1);
            memory.releases.add(added);
            return added;
        }
    }

    @Override
    public void update(Release release) {
        synchronized (memory) {
            memory.releases.replaceAll(known -> same(known, release) ? updated(known, release) : known);
        }
    }

    private static Release updated(Release known, Release release) {
        var ended = known.ended(release.outcome());
        return release.deployment() == null ? ended : ended.begunAs(release.deployment());
    }

    private static boolean same(Release known, Release release) {
        return known.environment().equals(release.environment())
                && known.service().equals(release.service())
                && known.number() == release.number();
    }

    @Override
    public Optional<Release> find(AccountName environment, ServiceName service, int number) {
        synchronized (memory) {
            return of(environment, service).stream()
                    .filter(release -> release.number() == number)
                    .findFirst();
        }
    }

    @Override
    public Page<Release> newest(AccountName environment, ServiceName service, PageRequest page) {
        int before = before(page);
        synchronized (memory) {
            var found = of(environment, service).reversed().stream()
                    .filter(release -> release.number() < before)
                    .limit(page.limit() + 1L)
                    .toList();
            if (found.size() <= page.limit()) {
                return new Page<>(found, null);
            }
            var items = found.subList(0, page.limit());
            return new Page<>(items, Integer.toString(items.getLast().number()));
        }
    }

    @Override
    public void remove(AccountName environment, ServiceName service) {
        synchronized (memory) {
            memory.releases.removeAll(of(environment, service));
        }
    }

    private static int before(PageRequest page) {
        try {
            return page.after() == null ? Integer.MAX_VALUE : Integer.parseInt(page.after());
        } catch (NumberFormatException e) {
            throw Failures.invalid("The page after '" + page.after() + "' cannot be read", "expected a number")
                    .exception(e);
        }
    }

    private List<Release> of(AccountName environment, ServiceName service) {
        return memory.releases.stream()
                .filter(release -> release.environment().equals(environment)
                        && release.service().equals(service))
                .toList();
    }
}
