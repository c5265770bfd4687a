package dev.astra.provider.local;

import dev.astra.ports.AstraPlugin;
import dev.astra.ports.cloud.CloudProvider;
import java.util.List;

/** Offers the embedded cloud. */
public final class LocalPlugin implements AstraPlugin {

    @Override
    public String id() {
        return "astra-provider-local";
    }

    @Override
    public List<CloudProvider> cloudProviders() {
        return List.of(new LocalProvider());
    }
}
