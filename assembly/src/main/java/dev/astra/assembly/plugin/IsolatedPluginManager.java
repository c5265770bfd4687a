package dev.astra.assembly.plugin;

import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.CompoundPluginLoader;
import org.pf4j.DefaultPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;

/**
 * Finds, checks and starts plugins, each on a class loader of its own that sees of the host only what is published.
 * Looking for extensions is not its business.
 */
final class IsolatedPluginManager extends DefaultPluginManager {

    IsolatedPluginManager(Path folder, String hostVersion) {
        super(folder);
        setSystemVersion(hostVersion);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new CompoundPluginLoader().add(new ZipLoader()).add(new JarLoader());
    }

    /** A plugin is its {@code AstraPlugin}; there is no further object with a life of its own. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }

    private PluginClassLoader isolated(PluginDescriptor descriptor) {
        var visible = new VisibleToPlugins(IsolatedPluginManager.class.getClassLoader());
        return new PluginClassLoader(this, descriptor, visible, ClassLoadingStrategy.APD);
    }

    private final class ZipLoader extends DefaultPluginLoader {
        ZipLoader() {
            super(IsolatedPluginManager.this);
        }

        @Override
        protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
            return isolated(descriptor);
        }
    }

    private final class JarLoader extends JarPluginLoader {
        JarLoader() {
            super(IsolatedPluginManager.this);
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            PluginClassLoader loader = isolated(descriptor);
            loader.addFile(path.toFile());
            return loader;
        }
    }
}
