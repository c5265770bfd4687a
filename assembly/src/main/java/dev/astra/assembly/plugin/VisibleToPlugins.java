package dev.astra.assembly.plugin;

import java.util.List;

/** Hands a plugin the platform and the house's published packages, and hides everything else of the host. */
final class VisibleToPlugins extends ClassLoader {
    /** What a plugin sees of the host, beside the Java platform. */
    static final List<String> PACKAGES =
            List.of("dev.astra.domain.", "dev.astra.ports.", "org.jspecify.", "org.slf4j.");

    private final ClassLoader host;

    VisibleToPlugins(ClassLoader host) {
        super("astra-plugin-api", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return host.loadClass(name);
    }
}
