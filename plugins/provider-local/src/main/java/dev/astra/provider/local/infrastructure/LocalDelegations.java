package dev.astra.provider.local.infrastructure;

import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.infrastructure.OutputName;
import dev.astra.domain.value.Value;
import dev.astra.ports.dns.DelegationLookup;
import dev.astra.provider.local.state.StateFile;
import java.util.List;

/** The name system of the embedded cloud, in which every zone is delegated from the moment it is made. */
public record LocalDelegations(StateFile file) implements DelegationLookup {

    @Override
    public Delegation look(DomainName zone) {
        return file.read(cloud -> cloud.all(StackRow.TABLE).stream()
                .filter(row -> row.complete() && row.domain().equals(zone.value()))
                .findFirst()
                .<Delegation>map(row -> new Delegation.To(servers(row)))
                .orElseGet(Delegation.Nowhere::new));
    }

    private static List<String> servers(StackRow row) {
        return row.outputs().get(OutputName.NAME_SERVERS.key()) instanceof Value.Sequence servers
                ? servers.items().stream()
                        .map(server -> server instanceof Value.Text text ? text.value() : server.toText())
                        .toList()
                : List.of();
    }
}
