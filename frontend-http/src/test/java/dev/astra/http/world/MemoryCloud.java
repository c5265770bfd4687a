package dev.astra.http.world;

import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.service.ImageRegistry;
import dev.astra.ports.service.ServiceRuntime;
import java.util.List;
import java.util.Set;

/** A cloud in memory, its provider, and the settings it is opened with. */
record MemoryCloud(Timekeeper time, MemoryRuntime runtime)
        implements Cloud, CloudProvider, ProviderRegistry, ConfigurationStore {

    @Override
    public String providerId() {
        return "aws";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SERVICES, Capability.SECRETS, Capability.IMAGES);
    }

    @Override
    public ServiceRuntime services(Location location) {
        return runtime;
    }

    @Override
    public ImageRegistry images(Location location) {
        return runtime;
    }

    @Override
    public SecretVault secrets(Location location) {
        return new EmptyVault();
    }

    @Override
    public String id() {
        return providerId();
    }

    @Override
    public String displayName() {
        return "Amazon Web Services";
    }

    @Override
    public Region defaultRegion() {
        return new Region("us-east-2");
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
        return this;
    }

    @Override
    public ClientConfiguration load() {
        return ClientConfiguration.empty();
    }

    @Override
    public void save(ClientConfiguration configuration) {}

    @Override
    public String location() {
        return "memory";
    }

    /** Holds nothing. */
    private record EmptyVault() implements SecretVault {
        @Override
        public SecretVersion create(ServiceName service, SecretName name, SecretValue value) {
            throw Failures.unsupported("memory", "secrets").exception();
        }

        @Override
        public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value) {
            throw Failures.unsupported("memory", "secrets").exception();
        }

        @Override
        public List<Secret> list(ServiceName service) {
            return List.of();
        }

        @Override
        public boolean exists(SecretReference reference) {
            return false;
        }

        @Override
        public SecretValue read(SecretReference reference) {
            throw Failures.unsupported("memory", "secrets").exception();
        }
    }
}
