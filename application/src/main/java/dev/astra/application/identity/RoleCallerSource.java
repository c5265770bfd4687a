package dev.astra.application.identity;

import dev.astra.application.CallerSource;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.identity.CallerIdentity;
import dev.astra.domain.identity.RoleName;
import dev.astra.ports.metadata.MetadataStore;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The caller that the cloud vouches for: a workflow that has taken one of the roles that {@code astra ci github} makes. It
 * counts as an administrator of the environment that its role lives in; the cloud lets it do no more than the role may.
 */
public final class RoleCallerSource implements CallerSource {
    private static final Pattern ROLE = Pattern.compile(".*:assumed-role/astra-ci-deploy-([a-z0-9-]+)/.*");

    private final MetadataStore store;
    private final Supplier<CloudAccess> clouds;

    public RoleCallerSource(MetadataStore store, Supplier<CloudAccess> clouds) {
        this.store = store;
        this.clouds = clouds;
    }

    @Override
    public Caller caller() {
        if (store.organizations().find().isEmpty()) {
            throw Failure.of(
                            CoreError.NOT_INITIALIZED,
                            "This workflow does not know the organization",
                            "its metadata store is empty, for a runner keeps no files between runs")
                    .next("Keep the metadata in PostgreSQL and give its location to the workflow as ASTRA_METADATA.")
                    .exception();
        }
        CallerIdentity identity = clouds.get().cloud().identities().caller();
        var role = ROLE.matcher(identity.principal());
        return store.accounts().list().stream()
                .filter(account -> role.matches() && account.id().equals(identity.account()))
                .filter(RegisteredAccount::environment)
                .findFirst()
                .map(account -> new Caller("ci-" + role.group(1), List.of(RoleName.adminOf(account.name()))))
                .orElseThrow(() -> Failure.of(
                                CoreError.UNAUTHENTICATED,
                                "This workflow is not known",
                                "it acts as " + identity.principal() + ", which astra ci github has not made")
                        .next("Let the job take the role that astra ci github wrote into the workflow.")
                        .exception());
    }
}
