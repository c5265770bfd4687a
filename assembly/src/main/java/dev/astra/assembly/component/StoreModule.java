package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dev.astra.application.CallerSource;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.audit.AuditRecorder;
import dev.astra.application.audit.StatedReason;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.identity.KeyCallerSource;
import dev.astra.application.identity.RoleCallerSource;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.configuration.TomlConfigurationStore;
import dev.astra.assembly.lease.Presence;
import dev.astra.assembly.lease.PresentLeases;
import dev.astra.cli.command.ErrorPrinter;
import dev.astra.cli.command.GlobalOptions;
import dev.astra.cli.console.Console;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;

/** What Astra remembers, and on whose behalf it acts. */
@Module
final class StoreModule {
    private StoreModule() {}

    @Provides
    @Singleton
    static ConfigurationStore configurations(AstraHome home, Console console, Border border) {
        return border.pass(
                ConfigurationStore.class, new TomlConfigurationStore(home.configuration(), console.environment()));
    }

    @Provides
    @Singleton
    static MetadataStore store(AstraHome home, Console console, Opened opened, Border border) {
        String location = console.environment().getOrDefault("ASTRA_METADATA", "");
        MetadataStore store = MetadataStores.open(location, home.data());
        opened.closeLater(store::close);
        return border.pass(MetadataStore.class, store);
    }

    @Provides
    static CallerSource callers(
            MetadataStore store, ConfigurationStore configurations, Provider<CloudAccess> clouds, Console console) {
        if (workflow(console) && configurations.load().apiKey() == null) {
            return new RoleCallerSource(store, clouds::get);
        }
        return new KeyCallerSource(
                store, Timekeeper.system(), () -> configurations.load().apiKey());
    }

    /** Whether this runs on a machine of GitHub Actions, where nobody has a key. */
    private static boolean workflow(Console console) {
        return "true".equals(console.environment().get("GITHUB_ACTIONS"));
    }

    @Provides
    static UseCaseRunner runner(CallerSource callers, GlobalOptions options, MetadataStore store, Console console) {
        var reason = options.reason();
        var audit = new AuditRecorder(
                store, Timekeeper.system(), missing -> new ErrorPrinter(console, options).show(missing));
        return new UseCaseRunner(new StatedReason(callers, () -> reason), List.of(audit));
    }

    @Provides
    @Singleton
    static Presence presence(AstraHome home, Opened opened) {
        var presence = new Presence(home.data().resolve("running"));
        opened.closeLater(presence::close);
        return presence;
    }

    @Provides
    static LeaseKeeper leases(MetadataStore store, Presence presence, Console console) {
        String machine = console.environment().getOrDefault("HOSTNAME", "this machine");
        String holder = PresentLeases.holder(System.getProperty("user.name"), machine, presence);
        return new LeaseKeeper(() -> new PresentLeases(store.leases(), presence), Timekeeper.system(), holder);
    }

    @Provides
    static RandomGenerator random() {
        return new SecureRandom();
    }
}
