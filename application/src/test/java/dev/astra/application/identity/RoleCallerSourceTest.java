package dev.astra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.testing.MemoryCloud;
import dev.astra.application.testing.MemoryConfiguration;
import dev.astra.application.testing.Samples;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.CallerIdentity;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RoleCallerSourceTest {
    private final MemoryCloud cloud = new MemoryCloud();
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final CloudAccess clouds = new CloudAccess(cloud, store, new MemoryConfiguration(), Path.of("home"));
    private final RoleCallerSource callers = new RoleCallerSource(store, () -> clouds);

    private void organize() {
        store.organizations().save(Samples.organization());
        store.accounts().save(Samples.environment("staging"));
        store.accounts().save(Samples.environment("production"));
    }

    private void actAs(String account, String role) {
        cloud.caller = new CallerIdentity(
                new AccountId(account), "arn:aws:sts::" + account + ":assumed-role/" + role + "/GitHubActions");
    }

    @Test
    void aWorkflowThatTookADeployRoleAdministersItsEnvironmentOnly() {
        organize();
        actAs("id-staging", "astra-ci-deploy-testbed");

        var caller = callers.caller();

        assertThat(caller.keyId()).isEqualTo("ci-testbed");
        assertThat(caller.may(Access.change(Samples.STAGING))).isTrue();
        assertThat(caller.may(Access.change(new AccountName("production")))).isFalse();
        assertThat(caller.may(Access.administer())).isFalse();
    }

    @Test
    void anyOtherRoleIsNobody() {
        organize();
        actAs("id-staging", "some-other-role");

        assertThat(Failing.with(ErrorCategory.DENIED, callers::caller)).hasMessageContaining("some-other-role");
    }

    @Test
    void aDeployRoleOfAnAccountThatIsNoEnvironmentIsNobody() {
        organize();
        actAs("id-elsewhere", "astra-ci-deploy-testbed");

        Failing.with(ErrorCategory.DENIED, callers::caller);
    }

    @Test
    void anEmptyStoreIsExplained() {
        actAs("id-staging", "astra-ci-deploy-testbed");

        var refused = Failing.with(ErrorCategory.INVALID_INPUT, callers::caller);

        assertThat(refused).hasMessageContaining("its metadata store is empty");
        assertThat(refused.failure().nextSteps()).singleElement().asString().contains("ASTRA_METADATA");
    }
}
