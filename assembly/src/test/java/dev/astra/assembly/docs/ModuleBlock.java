package dev.astra.assembly.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A block of a module's file, which is in canonical form: the block ends at the next line that is not indented, and an
 * attribute of it before the next name that is indented once.
 */
record ModuleBlock(String name, Map<String, String> attributes) {
    private static final Pattern ATTRIBUTE = Pattern.compile("(?ms)^ {2}(\\w+) += (.*?)(?=^ {2}\\w+[ {]|^$|\\z)");

    static List<ModuleBlock> read(String type, Path file) throws IOException {
        var block = Pattern.compile("(?ms)^" + type + " \"(\\w+)\" \\{\n(.*?)^}");
        return block.matcher(Files.readString(file))
                .results()
                .map(found -> new ModuleBlock(found.group(1), attributes(found.group(2))))
                .toList();
    }

    private static Map<String, String> attributes(String body) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(body)
                .results()
                .forEach(found -> attributes.put(found.group(1), found.group(2).strip()));
        return attributes;
    }

    /** An expression on one line of a table. */
    String code(String attribute) {
        return attributes.getOrDefault(attribute, "").replaceAll("\\s+", " ").replace("|", "\\|");
    }

    String description() {
        String quoted = code("description");
        return quoted.isEmpty() ? "" : quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
    }
}
