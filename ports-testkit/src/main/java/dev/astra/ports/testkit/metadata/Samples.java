package dev.astra.ports.testkit.metadata;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.DnsZone;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import dev.astra.domain.service.ServiceAddress;
import dev.astra.domain.service.ServiceName;
import java.net.URI;
import java.util.List;

/** Things to remember. */
final class Samples {
    static final Region REGION = new Region("us-east-2");

    private Samples() {}

    static Organization organization() {
        return new Organization(
                new OrganizationName("orreri"),
                "aws",
                REGION,
                new DomainName("orreri.xyz"),
                new AccountId("335961027138"),
                new SignInPortal("d-2a680d4762", URI.create("https://d-2a680d4762.awsapps.com/start")),
                true);
    }

    static RegisteredAccount account(String name) {
        return new RegisteredAccount(
                new AccountName(name),
                new AccountId("id-" + name),
                AccountType.ENVIRONMENT,
                new DnsZone("Z05247042B5NIDLD6DJJA", new DomainName(name + ".orreri.xyz")),
                StoreContract.NOW);
    }

    static Service service(String name, String environment) {
        return new Service(
                new ServiceName(name),
                new AccountName(environment),
                REGION,
                Exposure.PUBLIC,
                List.of(
                        new ServiceAddress(
                                URI.create("https://" + name + "-1.us-east-2.elb.amazonaws.com"), "LB address"),
                        new ServiceAddress(URI.create("https://" + name + ".orreri.xyz"), "Default service address")),
                "317441045785.dkr.ecr.us-east-2.amazonaws.com/" + name,
                StoreContract.NOW);
    }
}
