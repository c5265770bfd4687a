package dev.astra.provider.local.network;

import dev.astra.domain.account.Location;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.ports.network.NetworkAccess;
import dev.astra.provider.local.account.Accounts;
import dev.astra.provider.local.state.Draft;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.StateFile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Permits in the file. One that has expired by the cloud's clock is as good as gone. */
public record LocalNetworkAccess(StateFile file, Location location) implements NetworkAccess {

    @Override
    public List<AddressBlock> permit(Permit permit) {
        return file.change(draft -> {
            Accounts.require(draft, location.account());
            var before = open(draft, permit.owner());
            draft.put(PermitRow.TABLE, PermitRow.of(location, permit));
            return before;
        });
    }

    @Override
    public List<AddressBlock> revoke(String owner) {
        return file.change(draft -> {
            var before = open(draft, owner);
            remove(draft, permit -> permit.owner().equals(owner));
            return before;
        });
    }

    private List<AddressBlock> open(Snapshot cloud, String owner) {
        return open(cloud).stream()
                .filter(permit -> permit.owner().equals(owner))
                .flatMap(permit -> permit.blocks().stream())
                .toList();
    }

    private List<Permit> open(Snapshot cloud) {
        return all(cloud).stream()
                .filter(permit -> !permit.expired(cloud.now()))
                .toList();
    }

    private List<Permit> all(Snapshot cloud) {
        return cloud.all(PermitRow.TABLE, this::here).stream()
                .map(PermitRow::permit)
                .sorted(Comparator.comparing(Permit::owner))
                .toList();
    }

    private boolean here(String key) {
        return key.startsWith(PermitRow.prefix(location));
    }

    private void remove(Draft draft, Predicate<Permit> unwanted) {
        draft.replaceAll(
                PermitRow.TABLE,
                draft.all(PermitRow.TABLE).stream()
                        .filter(row -> !here(row.key()) || !unwanted.test(row.permit()))
                        .toList());
    }

    @Override
    public List<Permit> list() {
        return file.read(this::open);
    }

    @Override
    public List<Permit> sweep(Instant now) {
        return file.change(draft -> {
            var late =
                    open(draft).stream().filter(permit -> permit.expired(now)).toList();
            remove(draft, permit -> permit.expired(now));
            return late;
        });
    }
}
