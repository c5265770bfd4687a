package dev.astra.assembly.plugin;

import dev.astra.domain.error.Failure;
import dev.astra.ports.AstraPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** All plugins: those that ship with Astra, then those in the plugins folder. Nothing is loaded before it is asked for. */
public final class PluginHost {
    private static final String RESERVED = "astra-";

    private final Path folder;
    private final String hostVersion;

    /**
     * A host.
     *
     * @param folder where a user puts plugins; need not exist
     * @param hostVersion the version of the ports that plugins may require
     */
    public PluginHost(Path folder, String hostVersion) {
        this.folder = folder;
        this.hostVersion = hostVersion;
    }

    public List<AstraPlugin> plugins() {
        var plugins = new ArrayList<AstraPlugin>();
        ServiceLoader.load(AstraPlugin.class, PluginHost.class.getClassLoader()).forEach(plugins::add);
        if (hasPackages()) {
            List<AstraPlugin> added = new PluginFolder(folder, hostVersion).load();
            added.forEach(PluginHost::requireFreeName);
            plugins.addAll(added);
        }
        requireDistinct(plugins);
        return List.copyOf(plugins);
    }

    private boolean hasPackages() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            throw Failure.of(PluginError.UNREADABLE, "The plugins cannot be loaded", folder + " cannot be read")
                    .next("Make the folder readable, or delete it.")
                    .exception(e);
        }
    }

    private static void requireFreeName(AstraPlugin plugin) {
        if (plugin.id().startsWith(RESERVED)) {
            throw Failure.of(
                            PluginError.RESERVED_ID,
                            "The plugin '" + plugin.id() + "' was not loaded",
                            "names that start with " + RESERVED + " belong to Astra itself")
                    .next("Ask its author for a release under another name.")
                    .exception();
        }
    }

    private static void requireDistinct(List<AstraPlugin> plugins) {
        Set<String> ids = new HashSet<>();
        for (AstraPlugin plugin : plugins) {
            if (!ids.add(plugin.id())) {
                throw Failure.of(
                                PluginError.DUPLICATE_ID,
                                "The plugins cannot be used together",
                                "two of them are called '" + plugin.id() + "'")
                        .next("Remove one of them from the plugins folder.")
                        .exception();
            }
        }
    }
}
