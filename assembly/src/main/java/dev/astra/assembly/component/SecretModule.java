package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.secret.DeleteSecret;
import dev.astra.application.secret.GetSecret;
import dev.astra.application.secret.ImportSecrets;
import dev.astra.application.secret.ListSecrets;
import dev.astra.application.secret.PutSecret;
import dev.astra.application.secret.ResolveSecrets;
import dev.astra.application.secret.RestoreSecret;
import dev.astra.application.secret.RevealSecret;
import dev.astra.application.secret.RollBackSecret;
import dev.astra.application.secret.ServiceVaults;
import dev.astra.application.service.ServiceLookup;
import dev.astra.cli.command.Session;
import dev.astra.cli.secret.SecretDeleteCommand;
import dev.astra.cli.secret.SecretExecCommand;
import dev.astra.cli.secret.SecretGetCommand;
import dev.astra.cli.secret.SecretHistoryCommand;
import dev.astra.cli.secret.SecretImportCommand;
import dev.astra.cli.secret.SecretListCommand;
import dev.astra.cli.secret.SecretPutCommand;
import dev.astra.cli.secret.SecretRestoreCommand;
import dev.astra.cli.secret.SecretRollbackCommand;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** Secrets: the use cases, made when a command runs, and the commands. */
@Module
final class SecretModule {
    private SecretModule() {}

    @Provides
    static ServiceVaults vaults(CloudAccess clouds, ServiceLookup services) {
        return new ServiceVaults(clouds, services);
    }

    @Provides
    static PutSecret putSecret(ServiceVaults vaults, MetadataStore store, LeaseKeeper leases) {
        return new PutSecret(vaults, store, leases);
    }

    @Provides
    static ListSecrets listSecrets(ServiceVaults vaults) {
        return new ListSecrets(vaults);
    }

    @Provides
    static GetSecret getSecret(ServiceVaults vaults) {
        return new GetSecret(vaults);
    }

    @Provides
    static RevealSecret revealSecret(ServiceVaults vaults) {
        return new RevealSecret(vaults);
    }

    @Provides
    static RollBackSecret rollBackSecret(ServiceVaults vaults) {
        return new RollBackSecret(vaults);
    }

    @Provides
    static DeleteSecret deleteSecret(ServiceVaults vaults) {
        return new DeleteSecret(vaults);
    }

    @Provides
    static RestoreSecret restoreSecret(ServiceVaults vaults) {
        return new RestoreSecret(vaults);
    }

    @Provides
    static ImportSecrets importSecrets(ServiceVaults vaults) {
        return new ImportSecrets(vaults);
    }

    @Provides
    static ResolveSecrets resolveSecrets(ServiceVaults vaults) {
        return new ResolveSecrets(vaults);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretPutCommand.class)
    static Object putCommand(Session session, Provider<PutSecret> putSecret) {
        return new SecretPutCommand(session, putSecret::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretListCommand.class)
    static Object listCommand(Session session, Provider<ListSecrets> listSecrets) {
        return new SecretListCommand(session, listSecrets::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretGetCommand.class)
    static Object getCommand(Session session, Provider<GetSecret> getSecret, Provider<RevealSecret> revealSecret) {
        return new SecretGetCommand(session, getSecret::get, revealSecret::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretHistoryCommand.class)
    static Object historyCommand(Session session, Provider<GetSecret> getSecret) {
        return new SecretHistoryCommand(session, getSecret::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretRollbackCommand.class)
    static Object rollbackCommand(Session session, Provider<RollBackSecret> rollBackSecret) {
        return new SecretRollbackCommand(session, rollBackSecret::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretDeleteCommand.class)
    static Object deleteCommand(Session session, Provider<DeleteSecret> deleteSecret) {
        return new SecretDeleteCommand(session, deleteSecret::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretRestoreCommand.class)
    static Object restoreCommand(Session session, Provider<RestoreSecret> restoreSecret) {
        return new SecretRestoreCommand(session, restoreSecret::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretImportCommand.class)
    static Object importCommand(Session session, Provider<ImportSecrets> importSecrets) {
        return new SecretImportCommand(session, importSecrets::get);
    }

    @Provides
    @IntoMap
    @ClassKey(SecretExecCommand.class)
    static Object execCommand(Session session, Provider<ResolveSecrets> resolveSecrets) {
        return new SecretExecCommand(session, resolveSecrets::get);
    }
}
