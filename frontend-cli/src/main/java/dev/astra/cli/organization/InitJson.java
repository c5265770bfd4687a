package dev.astra.cli.organization;

import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.cli.dns.DelegationText;
import dev.astra.domain.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code astra init} has done, in JSON. */
record InitJson(
        String organization,
        String apiKeyId,
        String provider,
        String region,
        String domain,
        List<AccountJson> accounts,
        List<String> nameServers,
        DelegationText.@Nullable DelegationJson delegation,
        int changes) {

    record AccountJson(String name, String id) {}

    static InitJson joined(Organization organization, String keyId) {
        return of(organization, keyId, List.of(), List.of(), null, 0);
    }

    static InitJson bootstrapped(BootstrapOrganization.Result result) {
        return of(
                result.organization(),
                result.apiKey().id(),
                result.accounts().stream()
                        .map(account -> new AccountJson(
                                account.name().value(), account.id().value()))
                        .toList(),
                result.delegation().expected(),
                DelegationText.json(result.delegation()),
                result.changes());
    }

    private static InitJson of(
            Organization organization,
            String keyId,
            List<AccountJson> accounts,
            List<String> nameServers,
            DelegationText.@Nullable DelegationJson delegation,
            int changes) {
        return new InitJson(
                organization.name().value(),
                keyId,
                organization.provider(),
                organization.region().value(),
                organization.domain().value(),
                accounts,
                nameServers,
                delegation,
                changes);
    }
}
