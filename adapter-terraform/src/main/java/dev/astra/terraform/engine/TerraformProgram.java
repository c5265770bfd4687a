package dev.astra.terraform.engine;

import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.infrastructure.ToolStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The terraform on this machine. */
public final class TerraformProgram {
    private static final String CACHE = "TF_PLUGIN_CACHE_DIR";

    private final Map<String, String> environment;
    private final Path pluginCache;
    private final ReentrantLock initializing = new ReentrantLock();
    private volatile @Nullable ToolStatus status;

    public TerraformProgram(Map<String, String> environment, Path pluginCache) {
        this.environment = Map.copyOf(environment);
        this.pluginCache = pluginCache;
    }

    /** Whether there is one that can be used; looked up once. */
    public ToolStatus status() {
        ToolStatus known = status;
        if (known == null) {
            known = Programs.find("terraform", environment)
                    .map(this::inspect)
                    .orElseGet(() -> new ToolStatus(
                            "terraform", false, "it is not on the search path", TerraformVersion.REMEDY));
            status = known;
        }
        return known;
    }

    private ToolStatus inspect(Path program) {
        try {
            var process = new ProcessBuilder(List.of(program.toString(), "version", "-json"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("CHECKPOINT_DISABLE", "1");
            String json = new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return TerraformVersion.parse(json)
                    .map(TerraformVersion::status)
                    .orElseGet(() -> new ToolStatus(
                            "terraform", false, program + " does not tell its version", TerraformVersion.REMEDY));
        } catch (IOException e) {
            return new ToolStatus("terraform", false, program + " cannot be run", TerraformVersion.REMEDY);
        }
    }

    /** The directory of a stack, to work in with the given variables on top of this process's own. */
    public WorkingDirectory in(Path root, StackPath stack, Map<String, String> variables) {
        Path program = Programs.find("terraform", environment).orElseThrow();
        Path cache = Path.of(environment.getOrDefault(CACHE, pluginCache.toString()));
        var all = new HashMap<>(variables);
        all.put("TF_IN_AUTOMATION", "1");
        all.put("TF_INPUT", "0");
        all.put("CHECKPOINT_DISABLE", "1");
        all.put(CACHE, cache.toString());
        Path directory = root.resolve(stack.toString());
        var run = new TerraformRun(program, stack, directory, all);
        return new WorkingDirectory(root, stack, directory, run, cache, initializing);
    }
}
