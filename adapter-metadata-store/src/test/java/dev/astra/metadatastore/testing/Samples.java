package dev.astra.metadatastore.testing;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DnsZone;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.audit.AuditEvent;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceAddress;
import dev.astra.domain.service.ServiceName;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Things to remember. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-01T10:20:30.123456789Z");
    public static final Region OHIO = new Region("us-east-2");
    public static final AccountName STAGING = new AccountName("staging");
    public static final Organization ORGANIZATION = new Organization(
            new OrganizationName("orreri"),
            "aws",
            OHIO,
            new DomainName("orreri.xyz"),
            new AccountId("317441045785"),
            new SignInPortal("d-2a680d4762", URI.create("https://d-2a680d4762.awsapps.com/start")),
            true);
    public static final RegisteredAccount STAGING_ACCOUNT = new RegisteredAccount(
            STAGING,
            new AccountId("217331048788"),
            AccountType.ENVIRONMENT,
            new DnsZone("Z05247042B5NIDLD6DJJA", new DomainName("staging.orreri.xyz")),
            NOW);

    private Samples() {}

    public static AuditEvent event(String subject) {
        return new AuditEvent(NOW, "apupA", "johnfdoe", "service.deploy", subject, null, AuditEvent.OK);
    }

    public static Service service(String name) {
        return new Service(
                new ServiceName(name),
                STAGING,
                OHIO,
                Exposure.PUBLIC,
                List.of(
                        new ServiceAddress(URI.create("https://" + name + ".elb.amazonaws.com"), "LB address"),
                        new ServiceAddress(URI.create("https://" + name + ".orreri.xyz"), "Default service address")),
                "317441045785.dkr.ecr.us-east-2.amazonaws.com/" + name,
                NOW);
    }

    public static ApiKeyRecord record(ApiKey key) {
        return new ApiKeyRecord(
                key.id(),
                key.hash(),
                "johnfdoe",
                List.of(RoleName.GLOBAL_ADMIN, RoleName.READ_ONLY),
                NOW,
                NOW.plusSeconds(3600),
                false);
    }
}
