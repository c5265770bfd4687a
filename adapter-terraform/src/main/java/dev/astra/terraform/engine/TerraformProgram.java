package dev.astra.terraform.engine;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.terraform.error.TerraformError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terraform on this machine. */
public final class TerraformProgram {
    private final ChildEnvironment environment;
    private final PluginCache pluginCache;
    private final EngineLimits limits;
    private volatile @Nullable Installation known;

    public TerraformProgram(Map<String, String> environment, Path pluginCache, EngineLimits limits) {
        this.environment = new ChildEnvironment(environment, pluginCache);
        this.pluginCache = new PluginCache(this.environment.pluginCache());
        this.limits = limits;
    }

    /** Whether there is one that can be used. */
    public ToolStatus status() {
        return installation().status();
    }

    /** Looked up until there is one that can be used: it may be installed while this program runs. */
    private Installation installation() {
        Installation found = known;
        if (found == null || !found.status().ready()) {
            found = Installation.find(environment.variables());
            known = found;
        }
        return found;
    }

    /**
     * The directory of a stack, to work in with the given variables on top of this process's own.
     *
     * @throws dev.astra.domain.error.AstraException if there is no terraform, or no such directory
     */
    public WorkingDirectory in(Path root, StackPath stack, Map<String, String> variables) {
        Installation installation = installation();
        Path program = installation.program();
        if (program == null || !installation.status().ready()) {
            throw unusable(installation.status());
        }
        Path directory = root.resolve(stack.toString());
        if (!Files.isDirectory(directory)) {
            throw Failure.of(
                            CoreError.NOT_FOUND,
                            "The stack " + stack + " cannot be worked on",
                            "it has not been written to " + root)
                    .exception();
        }
        var run = new TerraformRun(program, stack, directory, environment.with(variables), limits);
        return new WorkingDirectory(stack, directory, new ProviderLock(root, directory), pluginCache, run, limits);
    }

    private static RuntimeException unusable(ToolStatus status) {
        return Failure.of(TerraformError.MISSING, "terraform cannot be used", status.finding())
                .next(status.remedy())
                .exception();
    }
}
