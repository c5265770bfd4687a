package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.CallerSource;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.network.ListPermits;
import dev.astra.application.network.PermitAccess;
import dev.astra.application.network.PermitOwner;
import dev.astra.application.network.RevokeAccess;
import dev.astra.assembly.network.WebAddressFinder;
import dev.astra.cli.command.Session;
import dev.astra.cli.network.ConnectListCommand;
import dev.astra.cli.network.ConnectPermitCommand;
import dev.astra.cli.network.ConnectRevokeCommand;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;
import java.time.Duration;

/** Temporary access of people to environments. */
@Module
final class ConnectModule {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ConnectModule() {}

    @Provides
    static PermitOwner permitOwner(CallerSource callers, MetadataStore store) {
        return new PermitOwner(callers, store);
    }

    @Provides
    static PermitAccess permitAccess(CloudAccess clouds, PermitOwner owner, ConfigurationStore configurations) {
        return new PermitAccess(clouds, owner, new WebAddressFinder(PATIENCE), configurations);
    }

    @Provides
    static RevokeAccess revokeAccess(CloudAccess clouds, PermitOwner owner) {
        return new RevokeAccess(clouds, owner);
    }

    @Provides
    static ListPermits listPermits(CloudAccess clouds) {
        return new ListPermits(clouds);
    }

    @Provides
    @IntoMap
    @ClassKey(ConnectPermitCommand.class)
    static Object permit(Session session, Provider<PermitAccess> useCase) {
        return new ConnectPermitCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ConnectRevokeCommand.class)
    static Object revoke(Session session, Provider<RevokeAccess> useCase) {
        return new ConnectRevokeCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(ConnectListCommand.class)
    static Object list(Session session, Provider<ListPermits> useCase) {
        return new ConnectListCommand(session, useCase::get);
    }
}
