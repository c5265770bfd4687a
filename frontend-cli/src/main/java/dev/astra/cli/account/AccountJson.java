package dev.astra.cli.account;

import dev.astra.application.account.AccountView;
import dev.astra.domain.account.DnsZone;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.network.NetworkAllocation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account in JSON. */
record AccountJson(
        String name,
        String id,
        String type,
        List<String> availableRoles,
        @Nullable String ipSpace,
        boolean dnsEnabled,
        @Nullable String dnsDomainId,
        @Nullable String dnsDomainName,
        String createdAt,
        @Nullable String endsAt,
        @Nullable String closedAt) {

    static AccountJson of(AccountView view) {
        NetworkAllocation network = view.network();
        DnsZone zone = view.account().zone();
        return new AccountJson(
                view.account().name().value(),
                view.account().id().value(),
                view.account().type().word(),
                view.roles().stream().map(RoleName::value).toList(),
                network == null ? null : network.block().shortName(),
                zone != null,
                zone == null ? null : zone.id(),
                zone == null ? null : zone.name().value(),
                view.account().createdAt().toString(),
                text(view.account().lifetime().endsAt()),
                text(view.account().lifetime().closedAt()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
