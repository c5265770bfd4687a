package dev.astra.testsupport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProviderMirrorTest {
    @TempDir
    private Path home;

    @Test
    void terraformsOwnConfigurationNamesIt() throws IOException {
        Path mirror = mirror("configured");
        Path configuration = Files.writeString(home.resolve("custom.tfrc"), """
                provider_installation {
                  filesystem_mirror {
                    path    = "%s"
                    include = ["registry.terraform.io/*/*"]
                  }
                }
                """.formatted(mirror));

        assertThat(ProviderMirror.find(Map.of("TF_CLI_CONFIG_FILE", configuration.toString()), home, List.of()))
                .contains(new ProviderMirror(mirror));
    }

    @Test
    void thePluginCacheServesAsWell() throws IOException {
        Path cache = mirror("cache");

        assertThat(ProviderMirror.find(Map.of("TF_PLUGIN_CACHE_DIR", cache.toString()), home, List.of()))
                .contains(new ProviderMirror(cache));
    }

    @Test
    void elseItIsLookedForBelowTheGivenDirectories() throws IOException {
        Path mirror = mirror("opt/some/providers");

        assertThat(ProviderMirror.find(
                        Map.of("TF_CLI_CONFIG_FILE", home.resolve("gone.tfrc").toString()),
                        home,
                        List.of(home.resolve("opt"))))
                .contains(new ProviderMirror(mirror));
    }

    @Test
    void theCliConfigurationAllowsNothingElse() {
        assertThat(new ProviderMirror(home).cliConfiguration())
                .contains("path    = \"%s\"".formatted(home), "filesystem_mirror")
                .doesNotContain("direct");
    }

    private Path mirror(String place) throws IOException {
        Path directory = home.resolve(place);
        Files.createDirectories(directory.resolve("registry.terraform.io/hashicorp/aws/5.100.0"));
        return directory;
    }
}
