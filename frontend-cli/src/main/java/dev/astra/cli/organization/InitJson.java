package dev.astra.cli.organization;

import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.domain.organization.Organization;
import java.util.List;

/** What {@code astra init} has done, in JSON. */
record InitJson(
        String organization,
        String apiKeyId,
        String provider,
        String region,
        String domain,
        List<AccountJson> accounts,
        List<String> nameServers,
        int changes) {

    record AccountJson(String name, String id) {}

    static InitJson joined(Organization organization, String keyId) {
        return of(organization, keyId, List.of(), List.of(), 0);
    }

    static InitJson bootstrapped(BootstrapOrganization.Result result) {
        return of(
                result.organization(),
                result.apiKey().id(),
                result.accounts().stream()
                        .map(account -> new AccountJson(
                                account.name().value(), account.id().value()))
                        .toList(),
                result.nameServers(),
                result.changes());
    }

    private static InitJson of(
            Organization organization,
            String keyId,
            List<AccountJson> accounts,
            List<String> nameServers,
            int changes) {
        return new InitJson(
                organization.name().value(),
                keyId,
                organization.provider(),
                organization.region().value(),
                organization.domain().value(),
                accounts,
                nameServers,
                changes);
    }
}
