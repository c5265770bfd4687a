package dev.astra.terraform;

import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.terraform.engine.TerraformProgram;
import dev.astra.terraform.engine.WorkingDirectory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Makes stacks with the real terraform. */
public final class TerraformEngine implements InfrastructureEngine {
    private final TerraformProgram program;

    /**
     * An engine.
     *
     * @param environment the environment variables of this process, through which terraform is found
     * @param pluginCache where downloaded providers are kept, so that each is downloaded once
     */
    public TerraformEngine(Map<String, String> environment, Path pluginCache) {
        this.program = new TerraformProgram(environment, pluginCache);
    }

    @Override
    public ToolStatus check() {
        return program.status();
    }

    @Override
    public Plan plan(Execution execution, ProgressListener listener) {
        WorkingDirectory directory = open(execution);
        directory.initialize();
        return directory.plan(listener);
    }

    @Override
    public Applied apply(Execution execution, ProgressListener listener) {
        WorkingDirectory directory = open(execution);
        directory.initialize();
        return directory.apply(listener);
    }

    @Override
    public Optional<Outputs> outputs(Execution execution) {
        WorkingDirectory directory = open(execution);
        directory.initialize();
        return directory.outputs();
    }

    private WorkingDirectory open(Execution execution) {
        ToolStatus status = check();
        if (!status.ready()) {
            throw Failure.of(TerraformError.MISSING, "terraform cannot be used", status.finding())
                    .next(status.remedy())
                    .exception();
        }
        return program.in(
                execution.root(),
                execution.stack().path(),
                execution.environment().variables());
    }
}
