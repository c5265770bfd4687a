package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.application.telemetry.ReadTelemetry;
import dev.astra.cli.command.Session;
import dev.astra.cli.telemetry.ServiceDashboardCommand;
import jakarta.inject.Provider;

/** What services do, in numbers. */
@Module
final class TelemetryModule {
    private TelemetryModule() {}

    @Provides
    static ReadTelemetry readTelemetry(CloudAccess clouds, ServiceLookup services) {
        return new ReadTelemetry(clouds, services);
    }

    @Provides
    @IntoMap
    @ClassKey(ServiceDashboardCommand.class)
    static Object dashboard(Session session, Provider<ReadTelemetry> useCase) {
        return new ServiceDashboardCommand(session, useCase::get);
    }
}
