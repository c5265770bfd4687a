package dev.astra.cli.organization;

import dev.astra.application.organization.EstatePreview;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.cost.EstimateJson;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.network.ZonePlan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code astra init} would make, in JSON. */
record PlanJson(
        String organization,
        String provider,
        String region,
        boolean present,
        List<AccountJson> accounts,
        List<NetworkJson> networks,
        List<RoleJson> roles,
        List<String> stateStorage,
        List<String> zones,
        List<String> clusters,
        int resources,
        List<PlanText.PlanJson> directories,
        EstimateJson cost,
        List<String> unknown) {

    record AccountJson(
            String name, @Nullable String id, @Nullable String email, String unit) {}

    record NetworkJson(String environment, String region, String block, List<ZoneJson> zones) {}

    record ZoneJson(String zone, String block) {}

    record RoleJson(String name, List<String> accounts) {}

    static PlanJson of(EstatePreview estate) {
        return new PlanJson(
                estate.name().value(),
                estate.provider(),
                estate.region().value(),
                estate.present(),
                estate.accounts().stream().map(PlanJson::account).toList(),
                estate.networks().stream()
                        .map(network -> new NetworkJson(
                                network.environment().value(),
                                network.region().value(),
                                network.block().toString(),
                                network.plan().usedZones().stream()
                                        .map(PlanJson::zone)
                                        .toList()))
                        .toList(),
                estate.roles().stream()
                        .map(role -> new RoleJson(
                                role.name().value(),
                                role.accounts().stream().map(AccountName::value).toList()))
                        .toList(),
                estate.accounts().stream()
                        .map(account -> account.name().value())
                        .toList(),
                estate.zones().stream().map(DomainName::value).toList(),
                estate.networks().stream()
                        .map(network -> network.environment().value())
                        .toList(),
                estate.resources(),
                estate.directories().stream().map(PlanText::json).toList(),
                EstimateJson.of(estate.price()),
                estate.unknown());
    }

    private static AccountJson account(EstatePreview.PlannedAccount account) {
        return new AccountJson(
                account.name().value(),
                account.id() == null ? null : account.id().value(),
                account.email() == null ? null : account.email().value(),
                account.unit());
    }

    private static ZoneJson zone(ZonePlan zone) {
        return new ZoneJson(Objects.requireNonNull(zone.zone()), zone.block().toString());
    }
}
