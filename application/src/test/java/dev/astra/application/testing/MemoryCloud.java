package dev.astra.application.testing;

import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.cost.aws.AwsPrices;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.CallerIdentity;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.identity.User;
import dev.astra.domain.service.ImageCheck;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.cloud.RegionCatalog;
import dev.astra.ports.cloud.StateStorage;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.cost.CostSource;
import dev.astra.ports.identity.IdentityDirectory;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.service.ImageRegistry;
import dev.astra.ports.service.ServiceInspection;
import dev.astra.ports.service.ServiceRuntime;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cloud of one organization, as much of it as use cases ask for. The parts are open to tests. */
public final class MemoryCloud implements Cloud, CloudProvider, ProviderRegistry {
    private static final Set<Capability> UNSUPPORTED = EnumSet.of(
            Capability.LOGS, Capability.TELEMETRY, Capability.ONE_OFF_TASKS, Capability.CONSOLES, Capability.SCHEDULES);

    public final LeapingTime time = new LeapingTime();
    public final MemoryAccountDirectory accounts = new MemoryAccountDirectory(time);
    public final MemoryEngine engine = new MemoryEngine();
    public final MemoryRuntime runtime = new MemoryRuntime(time);
    public final MemoryVault vault = new MemoryVault(time);
    public final Set<String> missingImages = new HashSet<>();

    /** What is around services, or null for a provider that does not tell. */
    public @Nullable ServiceInspection inspection;

    public List<String> zones = List.of("a", "b", "c");
    public boolean signOn = true;
    public CallerIdentity caller = new CallerIdentity(MemoryAccountDirectory.MANAGEMENT, "founder");
    public boolean priced = true;

    /** Whether anything at all has been made. */
    public boolean untouched() {
        return accounts.list().isEmpty() && engine.applied().isEmpty();
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String providerId() {
        return id();
    }

    @Override
    public String displayName() {
        return "Memory";
    }

    @Override
    public Region defaultRegion() {
        return Samples.REGION;
    }

    @Override
    public Set<String> settingNames() {
        return Set.of();
    }

    @Override
    public Cloud open(CloudSettings settings) {
        return this;
    }

    @Override
    public List<CloudProvider> all() {
        return List.of(this);
    }

    @Override
    public CloudProvider get(String id) {
        if (!id.equals(id())) {
            throw Failures.invalid("The provider '" + id + "' is not known", "there is memory")
                    .exception();
        }
        return this;
    }

    @Override
    public Set<Capability> capabilities() {
        var offered = EnumSet.complementOf(EnumSet.copyOf(UNSUPPORTED));
        if (!priced) {
            offered.remove(Capability.COSTS);
        }
        if (inspection == null) {
            offered.remove(Capability.INSPECTION);
        }
        return offered;
    }

    @Override
    public CostSource costs() {
        if (!priced) {
            throw refuse(Capability.COSTS);
        }
        return AwsPrices.published()::estimate;
    }

    @Override
    public AccountDirectory accounts() {
        return accounts;
    }

    @Override
    public IdentityDirectory identities() {
        return new IdentityDirectory() {
            @Override
            public CallerIdentity caller() {
                return caller;
            }

            @Override
            public Optional<SignInPortal> portal() {
                return signOn
                        ? Optional.of(new SignInPortal("d-1", URI.create("https://d-1.example.com/start")))
                        : Optional.empty();
            }

            @Override
            public String howToEnablePortal() {
                return "Switch it on.";
            }

            @Override
            public List<User> users() {
                return new ArrayList<>();
            }
        };
    }

    @Override
    public RegionCatalog regions() {
        return region -> zones;
    }

    @Override
    public ServiceRuntime services(Location location) {
        return runtime;
    }

    @Override
    public SecretVault secrets(Location location) {
        return vault;
    }

    @Override
    public ImageRegistry images(Location location) {
        return image -> missingImages.contains(image.value()) ? ImageCheck.MISSING : ImageCheck.FOUND;
    }

    @Override
    public ServiceInspection inspection(Location location) {
        if (inspection == null) {
            throw refuse(Capability.INSPECTION);
        }
        return inspection;
    }

    @Override
    public StateStorage stateStorage(Location location) {
        return () -> "state-" + location.account();
    }

    @Override
    public CommandEnvironment environment(Location location) {
        return CommandEnvironment.none();
    }

    @Override
    public Optional<InfrastructureEngine> infrastructure() {
        return Optional.of(engine);
    }

    @Override
    public Timekeeper time() {
        return time;
    }

    @Override
    public void close() {}
}
