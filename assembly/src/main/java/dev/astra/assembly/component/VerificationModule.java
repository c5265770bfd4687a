package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.manifest.ManifestReader;
import dev.astra.application.service.DiagnoseService;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.service.VerifyService;
import dev.astra.cli.command.Session;
import dev.astra.cli.service.ServiceVerifyCommand;
import jakarta.inject.Provider;

/** Checking services before a deployment, and finding out why one failed. */
@Module
final class VerificationModule {
    private VerificationModule() {}

    @Provides
    static VerifyService verifyService(CloudAccess clouds, ServiceLookup services) {
        return new VerifyService(clouds, services, new ManifestReader());
    }

    @Provides
    static DiagnoseService diagnoseService(CloudAccess clouds, ServiceLookup services) {
        return new DiagnoseService(clouds, services);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceVerifyCommand.class)
    static Object verify(Session session, Provider<VerifyService> useCase) {
        return new ServiceVerifyCommand(session, useCase::get);
    }
}
