package dev.astra.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Region;
import dev.astra.ports.AstraPlugin;
import dev.astra.ports.cloud.CloudProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class LocalPluginTest {

    @Test
    void theHostFindsTheProvider() {
        var plugins = ServiceLoader.load(AstraPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(plugins).singleElement().satisfies(plugin -> {
            assertThat(plugin.id()).isEqualTo("astra-provider-local");
            assertThat(plugin.cloudProviders()).extracting(CloudProvider::id).containsExactly("local");
            assertThat(plugin.cloudProviders().getFirst().displayName()).isEqualTo("Embedded cloud");
            assertThat(plugin.cloudProviders().getFirst().defaultRegion()).isEqualTo(new Region("us-east-2"));
        });
    }
}
