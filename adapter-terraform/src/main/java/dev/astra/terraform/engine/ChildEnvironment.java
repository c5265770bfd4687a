package dev.astra.terraform.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment variables that terraform gets. */
final class ChildEnvironment {
    private static final String CACHE = "TF_PLUGIN_CACHE_DIR";
    private static final String LOG_PATH = "TF_LOG_PATH";

    /** Each stack has a data directory and a state of its own, which these would mix up. */
    private static final List<String> MISLEADING = List.of("TF_DATA_DIR", "TF_WORKSPACE");

    /** Without a file to write to, these would only disturb what is read here. */
    private static final List<String> LOGGING = List.of("TF_LOG", "TF_LOG_CORE", "TF_LOG_PROVIDER");

    private final Map<String, String> own;

    ChildEnvironment(Map<String, String> parent, Path pluginCache) {
        var variables = new HashMap<>(parent);
        variables.keySet().removeAll(MISLEADING);
        if (!variables.containsKey(LOG_PATH)) {
            variables.keySet().removeAll(LOGGING);
        }
        variables.putIfAbsent(CACHE, pluginCache.toAbsolutePath().toString());
        variables.put("TF_IN_AUTOMATION", "1");
        variables.put("TF_INPUT", "0");
        variables.put("CHECKPOINT_DISABLE", "1");
        this.own = Map.copyOf(variables);
    }

    Map<String, String> variables() {
        return own;
    }

    Path pluginCache() {
        return Path.of(own.getOrDefault(CACHE, ""));
    }

    /** With some more, of which an empty value removes a variable. */
    Map<String, String> with(Map<String, String> added) {
        var all = new HashMap<>(own);
        all.putAll(added);
        added.forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            }
        });
        return Map.copyOf(all);
    }
}
