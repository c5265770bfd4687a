package dev.astra.assembly.provider;

import dev.astra.application.cloud.ProviderRegistry;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.ports.AstraPlugin;
import dev.astra.ports.cloud.CloudProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The providers of all plugins, bundled ones first. Two of the same id are an error, never a matter of luck. */
public final class LoadedProviders implements ProviderRegistry {
    private final Supplier<List<AstraPlugin>> plugins;
    private @Nullable Map<String, CloudProvider> byId;

    public LoadedProviders(Supplier<List<AstraPlugin>> plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<CloudProvider> all() {
        return new ArrayList<>(byId().values());
    }

    @Override
    public CloudProvider get(String id) {
        CloudProvider provider = byId().get(id);
        if (provider == null) {
            throw Failures.invalid(
                            "The provider '" + id + "' is not known", "there are " + String.join(", ", byId().keySet()))
                    .exception();
        }
        return provider;
    }

    private synchronized Map<String, CloudProvider> byId() {
        if (byId == null) {
            byId = load(plugins.get());
        }
        return byId;
    }

    private static Map<String, CloudProvider> load(List<AstraPlugin> plugins) {
        var providers = new LinkedHashMap<String, CloudProvider>();
        var owners = new LinkedHashMap<String, String>();
        for (AstraPlugin plugin : plugins) {
            for (CloudProvider provider : plugin.cloudProviders()) {
                String other = owners.put(provider.id(), plugin.id());
                if (other != null) {
                    throw Failure.of(
                                    CoreError.INVALID_CONFIGURATION,
                                    "The plugins cannot be used together",
                                    "'%s' and '%s' both offer the provider '%s'"
                                            .formatted(other, plugin.id(), provider.id()))
                            .next("Remove one of them from the plugins folder.")
                            .exception();
                }
                providers.put(provider.id(), provider);
            }
        }
        return providers;
    }
}
