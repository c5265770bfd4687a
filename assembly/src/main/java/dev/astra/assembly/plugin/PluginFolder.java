package dev.astra.assembly.plugin;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.ports.AstraPlugin;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** Loads every plugin of a folder, or says which one cannot be loaded and why. */
final class PluginFolder {
    private static final List<String> HOST_MARKERS =
            List.of("dev/astra/ports/AstraPlugin.class", "dev/astra/domain/error/AstraException.class");

    private final Path folder;
    private final String hostVersion;

    PluginFolder(Path folder, String hostVersion) {
        this.folder = folder;
        this.hostVersion = hostVersion;
    }

    List<AstraPlugin> load() {
        var manager = new IsolatedPluginManager(folder, hostVersion);
        manager.loadPlugins();
        archives().forEach(archive -> requireLoaded(manager, archive));
        List<PluginWrapper> all = manager.getPlugins();
        all.forEach(plugin -> requireVersion(manager, plugin));
        manager.startPlugins();
        var plugins = new ArrayList<AstraPlugin>();
        for (PluginWrapper plugin : all) {
            if (plugin.getPluginState() != PluginState.DISABLED) {
                plugins.addAll(entries(plugin));
            }
        }
        return plugins;
    }

    private List<Path> archives() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".jar")
                            || entry.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw refused(PluginError.UNREADABLE, folder.toString(), "the folder cannot be read", "")
                    .exception(e);
        }
    }

    /** Loading a whole folder passes over what it cannot read; loading one archive says why. */
    private static void requireLoaded(IsolatedPluginManager manager, Path archive) {
        boolean loaded = manager.getPlugins().stream()
                .anyMatch(plugin -> stem(plugin.getPluginPath()).equals(stem(archive)));
        if (!loaded) {
            try {
                manager.loadPlugin(archive);
            } catch (RuntimeException e) {
                throw refused(PluginError.UNREADABLE, archive.toString(), whyUnreadable(archive), "")
                        .exception(e);
            }
        }
    }

    private static String whyUnreadable(Path archive) {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.size() == 0
                    ? "it is empty"
                    : "it has no plugin.properties and no Plugin-Id in its manifest to describe it";
        } catch (IOException e) {
            return "it is no zip archive";
        }
    }

    private static String stem(Path path) {
        return path.getFileName().toString().replaceAll("\\.(jar|zip)$", "");
    }

    private void requireVersion(IsolatedPluginManager manager, PluginWrapper plugin) {
        String required = plugin.getDescriptor().getRequires();
        if (!manager.getVersionManager().checkVersionConstraint(hostVersion, required)) {
            throw refused(
                            PluginError.WRONG_VERSION,
                            plugin.getPluginId(),
                            "it is made for Astra " + required + " and this is " + hostVersion,
                            "Install a release of the plugin for this version of Astra.")
                    .exception();
        }
    }

    private static List<AstraPlugin> entries(PluginWrapper plugin) {
        requireNoHostClasses(plugin);
        try {
            var entries = new ArrayList<AstraPlugin>();
            ServiceLoader.load(AstraPlugin.class, plugin.getPluginClassLoader()).forEach(entries::add);
            if (entries.isEmpty()) {
                throw refused(
                                PluginError.NO_ENTRY,
                                plugin.getPluginId(),
                                "it has no META-INF/services/" + AstraPlugin.class.getName(),
                                "Ask its author for a release that names its AstraPlugin there.")
                        .exception();
            }
            return entries;
        } catch (ServiceConfigurationError e) {
            throw brokenEntry(plugin, e);
        }
    }

    /** A second copy of the published classes would make objects that the host does not recognize. */
    private static void requireNoHostClasses(PluginWrapper plugin) {
        var loader = (PluginClassLoader) plugin.getPluginClassLoader();
        for (String marker : HOST_MARKERS) {
            URL own = loader.findResource(marker);
            if (own != null) {
                throw refused(
                                PluginError.BUNDLES_HOST_CLASSES,
                                plugin.getPluginId(),
                                "it carries a copy of Astra's own classes (" + marker + ")",
                                "Ask its author to declare ports with scope provided.")
                        .exception();
            }
        }
    }

    private static AstraException brokenEntry(PluginWrapper plugin, ServiceConfigurationError e) {
        Throwable cause = e.getCause();
        if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
            return refused(
                            PluginError.HIDDEN_CLASS,
                            plugin.getPluginId(),
                            "it needs the class "
                                    + String.valueOf(cause.getMessage()).replace('/', '.')
                                    + ", which plugins do not see",
                            "Ask its author to pack what it needs; of Astra a plugin sees only "
                                    + String.join(", ", VisibleToPlugins.PACKAGES))
                    .exception(e);
        }
        return refused(PluginError.BROKEN_ENTRY, plugin.getPluginId(), String.valueOf(e.getMessage()), "")
                .exception(e);
    }

    private static Failure refused(PluginError code, String plugin, String why, String advice) {
        var failure = Failure.of(code, "The plugin '" + plugin + "' was not loaded", why);
        return advice.isEmpty()
                ? failure.next("Remove it from the plugins folder to go on without it.")
                : failure.next(advice);
    }
}
