package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.ci.DescribeWorkflows;
import dev.astra.application.ci.TrustGithub;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.service.ServiceLookup;
import dev.astra.cli.ci.CiGithubCommand;
import dev.astra.cli.command.Session;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** Continuous integration. */
@Module
final class CiModule {
    private CiModule() {}

    @Provides
    static DescribeWorkflows describeWorkflows(CloudAccess clouds, ServiceLookup services) {
        return new DescribeWorkflows(clouds, services);
    }

    @Provides
    static TrustGithub trustGithub(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot root, LeaseKeeper leases) {
        return new TrustGithub(clouds, store, stacks, root, leases);
    }

    @Provides
    @IntoMap
    @ClassKey(CiGithubCommand.class)
    static Object github(
            Session session,
            Provider<DescribeWorkflows> describe,
            Provider<TrustGithub> trust,
            Provider<RepositoryRoot> root) {
        return new CiGithubCommand(
                session, describe::get, trust::get, () -> root.get().resolve(null));
    }
}
