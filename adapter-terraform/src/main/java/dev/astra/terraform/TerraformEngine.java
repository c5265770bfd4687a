package dev.astra.terraform;

import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.terraform.engine.EngineLimits;
import dev.astra.terraform.engine.TerraformProgram;
import dev.astra.terraform.engine.WorkingDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes stacks with the real terraform. */
public final class TerraformEngine implements InfrastructureEngine {
    private final TerraformProgram program;

    /**
     * An engine that is as patient as usual.
     *
     * @param environment the environment variables of this process, through which terraform is found and which it gets
     * @param pluginCache where downloaded providers are kept, so that each is downloaded once
     */
    public TerraformEngine(Map<String, String> environment, Path pluginCache) {
        this(environment, pluginCache, EngineLimits.usual());
    }

    /** An engine with limits of its own. */
    public TerraformEngine(Map<String, String> environment, Path pluginCache, EngineLimits limits) {
        this.program = new TerraformProgram(environment, pluginCache, limits);
    }

    @Override
    public ToolStatus check() {
        return program.status();
    }

    @Override
    public Plan plan(Execution execution, ProgressListener listener) {
        return prepared(execution).plan(listener);
    }

    @Override
    public Plan preview(Execution execution, ProgressListener listener) {
        // What the directory may have been prepared for, its state above all, is left out of sight.
        WorkingDirectory directory =
                program.in(execution.root(), execution.stack().path(), Map.of("TF_DATA_DIR", ".terraform-preview"));
        return directory.preview(execution.stack().location(), listener);
    }

    @Override
    public Applied apply(Execution execution, ProgressListener listener) {
        return prepared(execution).apply(listener);
    }

    @Override
    public Plan planDestruction(Execution execution, Set<String> kept, ProgressListener listener) {
        return prepared(execution).planDestruction(kept, listener);
    }

    @Override
    public int destroy(Execution execution, Set<String> kept, ProgressListener listener) {
        return prepared(execution).destroy(kept, listener);
    }

    @Override
    public Optional<Outputs> outputs(Execution execution) {
        return prepared(execution).outputs();
    }

    private WorkingDirectory prepared(Execution execution) {
        WorkingDirectory directory = program.in(
                execution.root(),
                execution.stack().path(),
                execution.environment().variables());
        directory.initialize();
        return directory;
    }
}
