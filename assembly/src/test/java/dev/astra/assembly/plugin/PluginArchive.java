package dev.astra.assembly.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Packs a plugin as its author would, well or badly. */
final class PluginArchive {
    static final String SERVICES = "META-INF/services/dev.astra.ports.AstraPlugin";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private boolean directories = true;

    /** A jar whose manifest describes the plugin. */
    static PluginArchive jar(String id, String requires) {
        String manifest = "Manifest-Version: 1.0\nPlugin-Id: %s\nPlugin-Version: 1.0.0\nPlugin-Requires: %s\n\n"
                .formatted(id, requires);
        return new PluginArchive().text("META-INF/MANIFEST.MF", manifest);
    }

    /** A zip with a properties file, a folder of classes and one of libraries. */
    static PluginArchive zip(String id) {
        return new PluginArchive().text("plugin.properties", "plugin.id=" + id + "\nplugin.version=1.0.0\n");
    }

    PluginArchive text(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginArchive file(String name, Path file) throws IOException {
        entries.put(name, Files.readAllBytes(file));
        return this;
    }

    /** Everything below a folder. */
    PluginArchive tree(String prefix, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                file(prefix + folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        return this;
    }

    /** Names the entry class of the plugin. */
    PluginArchive entry(String className) {
        return text(SERVICES, className + "\n");
    }

    /** Compiles a class and packs it. */
    PluginArchive source(String className, String source) throws IOException {
        Path output = Files.createTempDirectory("plugin-classes");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var options =
                List.of("-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path"));
        boolean compiled =
                compiler.getTask(null, null, null, options, null, List.of(unit)).call();
        if (!compiled) {
            throw new IllegalStateException("The plugin's source does not compile");
        }
        return tree("", output);
    }

    /** Leaves out the entries for folders, as some packers do. */
    PluginArchive withoutDirectoryEntries() {
        directories = false;
        return this;
    }

    void write(Path file) {
        try (OutputStream stream = Files.newOutputStream(file);
                var zip = new ZipOutputStream(stream)) {
            var written = new ArrayList<String>();
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (directories) {
                    writeParents(zip, entry.getKey(), written);
                }
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeParents(ZipOutputStream zip, String name, List<String> written) throws IOException {
        int slash = -1;
        while ((slash = name.indexOf('/', slash + 1)) > 0) {
            String parent = name.substring(0, slash + 1);
            if (!written.contains(parent)) {
                written.add(parent);
                zip.putNextEntry(new ZipEntry(parent));
                zip.closeEntry();
            }
        }
    }
}
