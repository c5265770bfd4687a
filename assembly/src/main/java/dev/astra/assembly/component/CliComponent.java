package dev.astra.assembly.component;

import dagger.BindsInstance;
import dagger.Component;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.cli.command.CommandRunner;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;

/** The objects behind one invocation of the command line. */
@Singleton
@Component(
        modules = {
            AuthModule.class,
            StoreModule.class,
            AuditModule.class,
            CloudModule.class,
            OrganizationModule.class,
            ServiceModule.class,
            CommandModule.class,
            PeopleModule.class,
            PeopleCommandModule.class,
            ServiceCommandModule.class,
            OperationsModule.class,
            ReleaseModule.class,
            ConnectModule.class,
            DnsModule.class,
            CostModule.class,
            SecretModule.class,
            VerificationModule.class,
            TelemetryModule.class,
            RehearsalModule.class,
            CiModule.class,
            ServerModule.class
        })
public interface CliComponent {

    Map<Class<?>, Provider<Object>> commands();

    Opened opened();

    /** Starts from what the invocation brings. */
    @Component.Factory
    interface Factory {
        CliComponent create(
                @BindsInstance Console console,
                @BindsInstance GlobalOptions options,
                @BindsInstance AstraHome home,
                @BindsInstance Border border,
                @BindsInstance CommandRunner runner);
    }
}
