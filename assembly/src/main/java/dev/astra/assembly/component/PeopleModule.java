package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dev.astra.application.account.AdoptAccount;
import dev.astra.application.account.CloseAccount;
import dev.astra.application.account.CreateAccount;
import dev.astra.application.account.PreviewAccount;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.identity.ChangeGrants;
import dev.astra.application.identity.CreateUser;
import dev.astra.application.identity.DeleteUser;
import dev.astra.application.identity.GetUser;
import dev.astra.application.identity.ListRoles;
import dev.astra.application.identity.ListUsers;
import dev.astra.application.identity.PreviewUser;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.ports.metadata.MetadataStore;
import java.util.random.RandomGenerator;

/** Use cases about people, their roles, and the coming and going of accounts. */
@Module
final class PeopleModule {
    private PeopleModule() {}

    @Provides
    static CreateUser createUser(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            RepositoryRoot repository,
            LeaseKeeper leases,
            RandomGenerator random) {
        return new CreateUser(clouds, store, stacks, repository, leases, random);
    }

    @Provides
    static PreviewUser previewUser(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository) {
        return new PreviewUser(clouds, store, stacks, repository);
    }

    @Provides
    static ChangeGrants changeGrants(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        return new ChangeGrants(clouds, store, stacks, repository, leases);
    }

    @Provides
    static DeleteUser deleteUser(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        return new DeleteUser(clouds, store, stacks, repository, leases);
    }

    @Provides
    static ListUsers listUsers(CloudAccess clouds, MetadataStore store) {
        return new ListUsers(clouds, store);
    }

    @Provides
    static GetUser getUser(CloudAccess clouds, MetadataStore store) {
        return new GetUser(clouds, store);
    }

    @Provides
    static ListRoles listRoles(CloudAccess clouds, MetadataStore store) {
        return new ListRoles(clouds, store);
    }

    @Provides
    static CreateAccount createAccount(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        return new CreateAccount(clouds, store, stacks, repository, leases);
    }

    @Provides
    static PreviewAccount previewAccount(CloudAccess clouds, MetadataStore store) {
        return new PreviewAccount(clouds, store);
    }

    @Provides
    static AdoptAccount adoptAccount(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        return new AdoptAccount(clouds, store, stacks, repository, leases);
    }

    @Provides
    static CloseAccount closeAccount(
            CloudAccess clouds, MetadataStore store, StackWorks stacks, RepositoryRoot repository, LeaseKeeper leases) {
        return new CloseAccount(clouds, store, stacks, repository, leases);
    }
}
