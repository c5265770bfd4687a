package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.Region;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.ports.testkit.Floor;
import org.junit.jupiter.api.Test;

/** What every {@link dev.astra.ports.metadata.OrganizationStore} keeps to. */
@Floor(4)
public abstract class OrganizationStoreContract extends StoreContract {

    @Test
    void thereIsNoneAtFirst() {
        assertThat(store().organizations().find()).isEmpty();
    }

    @Test
    void anOrganizationComesBackAsSaved() {
        store().organizations().save(Samples.organization());

        assertThat(store().organizations().find()).contains(Samples.organization());
        assertThat(other().organizations().find()).contains(Samples.organization());
    }

    @Test
    void anOrganizationWithoutAPortalComesBackWithoutOne() {
        var young = new Organization(
                new OrganizationName("orreri"),
                "local",
                new Region("eu-west-1"),
                new DomainName("orreri.xyz"),
                new AccountId("335961027138"),
                null,
                false);

        store().organizations().save(young);

        assertThat(store().organizations().find()).contains(young);
    }

    @Test
    void savingReplacesWhatWasThere() {
        var other = new Organization(
                new OrganizationName("renamed"),
                "local",
                new Region("eu-west-1"),
                new DomainName("renamed.example"),
                new AccountId("111111111111"),
                null,
                false);
        store().organizations().save(Samples.organization());

        store().organizations().save(other);

        assertThat(other().organizations().find()).contains(other);
    }
}
