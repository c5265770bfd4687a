package dev.astra.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Region;
import dev.astra.ports.AstraPlugin;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class AwsPluginTest {

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(AstraPlugin.class)).singleElement().satisfies(plugin -> {
            assertThat(plugin.id()).isEqualTo("astra-provider-aws");
            assertThat(plugin.cloudProviders()).singleElement().satisfies(provider -> {
                assertThat(provider.id()).isEqualTo("aws");
                assertThat(provider.displayName()).isEqualTo("Amazon Web Services");
                assertThat(provider.defaultRegion()).isEqualTo(new Region("us-east-2"));
                assertThat(provider.settingNames()).containsExactlyInAnyOrder("profile", "role");
            });
        });
    }
}
