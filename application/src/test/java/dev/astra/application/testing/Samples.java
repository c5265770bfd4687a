package dev.astra.application.testing;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.List;

/** Things to begin with. */
public final class Samples {
    public static final Region REGION = new Region("us-east-2");
    public static final OrganizationName ORGANIZATION = new OrganizationName("orreri");
    public static final DomainName DOMAIN = new DomainName("orreri.xyz");
    public static final AccountName STAGING = new AccountName("staging");
    public static final ServiceName WEB = new ServiceName("web");

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Samples() {}

    public static Organization organization() {
        return new Organization(ORGANIZATION, "memory", REGION, DOMAIN, MemoryAccountDirectory.MANAGEMENT, null, true);
    }

    public static RegisteredAccount environment(String name) {
        return new RegisteredAccount(
                new AccountName(name), new AccountId("id-" + name), AccountType.ENVIRONMENT, null, NOW);
    }

    public static Service service(String name) {
        return new Service(
                new ServiceName(name),
                STAGING,
                REGION,
                Exposure.WORKER,
                List.of(),
                "registry.example.com/" + name,
                NOW);
    }
}
