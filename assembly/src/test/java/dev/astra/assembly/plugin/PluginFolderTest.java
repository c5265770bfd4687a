package dev.astra.assembly.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.ports.AstraPlugin;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudProvider;
import dev.astra.ports.cloud.CloudSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginFolderTest {
    private static final String HOST_VERSION = "0.1.0";
    private static final String GOOD = """
            package stranger;

            public final class StrangerPlugin implements dev.astra.ports.AstraPlugin {
                public String id() {
                    return "stranger";
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path home = Path.of("");

    private PluginFolder plugins = new PluginFolder(folder, HOST_VERSION);

    @BeforeEach
    void open() {
        plugins = new PluginFolder(folder, HOST_VERSION);
    }

    @Test
    void aPluginIsFoundByItsEntry() throws IOException {
        good().write(folder.resolve("stranger.jar"));

        assertThat(plugins.load()).extracting(AstraPlugin::id).containsExactly("stranger");
    }

    @Test
    void aJarWithoutDirectoryEntriesIsFoundAllTheSame() throws IOException {
        good().withoutDirectoryEntries().write(folder.resolve("stranger.jar"));

        assertThat(plugins.load()).extracting(AstraPlugin::id).containsExactly("stranger");
    }

    @Test
    void aServicesFileOfSomebodyElseDoesNoHarm() throws IOException {
        good().text("META-INF/services/java.sql.Driver", "no.such.Driver\n").write(folder.resolve("stranger.jar"));

        assertThat(plugins.load()).extracting(AstraPlugin::id).containsExactly("stranger");
    }

    @Test
    void theEmbeddedCloudWorksAsAPluginPackedAsAZip() throws Exception {
        localProvider().write(folder.resolve("local.zip"));

        AstraPlugin plugin = plugins.load().getFirst();
        CloudProvider provider = plugin.cloudProviders().getFirst();
        var settings = new CloudSettings(provider.defaultRegion(), home, Map.of("clock", "virtual"));
        try (Cloud cloud = provider.open(settings)) {
            cloud.accounts().ensureOrganization();
            assertThat(cloud.accounts().list()).hasSize(1);
        }
        assertThat(plugin.getClass().getClassLoader()).isNotEqualTo(getClass().getClassLoader());
        assertThat(Class.forName("dev.astra.provider.local.LocalPlugin")).isNotEqualTo(plugin.getClass());
    }

    @Test
    void aPluginThatCarriesTheHostsClassesIsRefused() throws IOException {
        good().source(
                        "dev.astra.ports.AstraPlugin",
                        "package dev.astra.ports; public interface AstraPlugin { String id(); }")
                .write(folder.resolve("stranger.jar"));

        assertRefused(PluginError.BUNDLES_HOST_CLASSES, "dev/astra/ports/AstraPlugin.class");
    }

    @Test
    void aPluginWithoutAnEntryIsRefused() throws IOException {
        PluginArchive.jar("stranger", "*")
                .source("stranger.StrangerPlugin", GOOD)
                .write(folder.resolve("stranger.jar"));

        assertRefused(PluginError.NO_ENTRY, PluginArchive.SERVICES);
    }

    @Test
    void anEntryThatNamesNoClassIsRefused() {
        PluginArchive.jar("stranger", "*").entry("stranger.Nowhere").write(folder.resolve("stranger.jar"));

        assertRefused(PluginError.BROKEN_ENTRY, "stranger.Nowhere");
    }

    @Test
    void anEntryThatIsNoPluginIsRefused() throws IOException {
        PluginArchive.jar("stranger", "*")
                .source("stranger.Other", "package stranger; public final class Other {}")
                .entry("stranger.Other")
                .write(folder.resolve("stranger.jar"));

        assertRefused(PluginError.BROKEN_ENTRY, "not a subtype");
    }

    @Test
    void aPluginThatReachesForTheHostsInsidesIsRefused() throws IOException {
        PluginArchive.jar("stranger", "*")
                .source("stranger.StrangerPlugin", """
                        package stranger;

                        public final class StrangerPlugin implements dev.astra.ports.AstraPlugin {
                            private final dev.astra.application.UseCaseRunner runner =
                                new dev.astra.application.UseCaseRunner(null, java.util.List.of());

                            public String id() {
                                return "stranger" + runner;
                            }
                        }
                        """)
                .entry("stranger.StrangerPlugin")
                .write(folder.resolve("stranger.jar"));

        assertRefused(PluginError.HIDDEN_CLASS, "dev.astra.application.UseCaseRunner");
    }

    @Test
    void aPluginForAnotherVersionIsRefused() throws IOException {
        PluginArchive.jar("stranger", ">=2.0.0")
                .source("stranger.StrangerPlugin", GOOD)
                .entry("stranger.StrangerPlugin")
                .write(folder.resolve("stranger.jar"));

        assertRefused(PluginError.WRONG_VERSION, "it is made for Astra >=2.0.0 and this is 0.1.0");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Files.writeString(folder.resolve("stranger.jar"), "not a jar");

        assertRefused(PluginError.UNREADABLE, "stranger.jar");
    }

    @Test
    void aDisabledPluginIsLeftOut() throws IOException {
        good().write(folder.resolve("stranger.jar"));
        Files.writeString(folder.resolve("disabled.txt"), "stranger\n");

        assertThat(plugins.load()).isEmpty();
    }

    @Test
    void aPluginMayNotTakeAReservedName() throws IOException {
        PluginArchive.jar("stranger", "*")
                .source("stranger.StrangerPlugin", GOOD.replace("\"stranger\"", "\"astra-stranger\""))
                .entry("stranger.StrangerPlugin")
                .write(folder.resolve("stranger.jar"));

        assertThatThrownBy(() -> new PluginHost(folder, HOST_VERSION).plugins())
                .isInstanceOfSatisfying(
                        AstraException.class, e -> assertThat(e.code()).isEqualTo(PluginError.RESERVED_ID));
    }

    @Test
    void theBundledPluginsAreThereWithoutAnyFolder() {
        List<AstraPlugin> bundled = new PluginHost(folder.resolve("none"), HOST_VERSION).plugins();

        assertThat(bundled).extracting(AstraPlugin::id).contains("astra-provider-local", "astra-provider-aws");
    }

    private void assertRefused(PluginError code, String why) {
        assertThatThrownBy(plugins::load).isInstanceOfSatisfying(AstraException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(why);
            assertThat(e.failure().nextSteps()).isNotEmpty();
        });
    }

    private static PluginArchive good() throws IOException {
        return PluginArchive.jar("stranger", ">=0.1.0 & <1.0.0")
                .source("stranger.StrangerPlugin", GOOD)
                .entry("stranger.StrangerPlugin");
    }

    private static PluginArchive localProvider() throws Exception {
        var archive = PluginArchive.zip("provider-local");
        Path classes = placeOf("dev.astra.provider.local.LocalPlugin");
        if (Files.isDirectory(classes)) {
            archive.tree("classes/", classes);
        } else {
            archive.file("lib/provider-local.jar", classes);
        }
        return archive.file("lib/jackson-core.jar", placeOf("com.fasterxml.jackson.core.JsonFactory"));
    }

    private static Path placeOf(String className) throws Exception {
        return Path.of(Class.forName(className)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
