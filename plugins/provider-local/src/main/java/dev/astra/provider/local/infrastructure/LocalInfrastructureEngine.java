package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.provider.local.state.StateFile;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes stacks real in the file: no tool, no repository, and as much of the cloud's time as it would take. */
public record LocalInfrastructureEngine(StateFile file, Timekeeper time) implements InfrastructureEngine {

    @Override
    public ToolStatus check() {
        return new ToolStatus("embedded cloud", true, "built in", "");
    }

    @Override
    public Plan plan(Execution execution, ProgressListener listener) {
        var stack = execution.stack();
        var changes = missing(stack).stream()
                .map(Step::change)
                .sorted(Comparator.comparing(ResourceChange::address))
                .toList();
        listener.on(new ProgressEvent.StackPlanned(stack.path(), changes.size()));
        return new Plan(stack.path(), changes);
    }

    /** The blueprint alone: the file is not even looked at. */
    @Override
    public Plan preview(Execution execution, ProgressListener listener) {
        var stack = execution.stack();
        var changes = Blueprint.of(stack).stream()
                .map(resource -> new ResourceChange(
                        resource.address(),
                        Resource.type(resource.address()),
                        resource.present() ? ChangeAction.IMPORT : ChangeAction.CREATE))
                .sorted(Comparator.comparing(ResourceChange::address))
                .toList();
        listener.on(new ProgressEvent.StackPlanned(stack.path(), changes.size()));
        return new Plan(stack.path(), changes);
    }

    @Override
    public Applied apply(Execution execution, ProgressListener listener) {
        var stack = execution.stack();
        String guard = "." + stack.path().toString().replace('/', '.');
        return file.guarded(guard, () -> {
            var begin = time.now();
            var steps = missing(stack);
            listener.on(new ProgressEvent.StackPlanned(stack.path(), steps.size()));
            new Construction(file, time, stack.path(), listener).make(steps);
            var outputs = file.change(draft -> {
                Settlement.settle(draft, Completion.of(draft, stack));
                return StackRow.of(draft, stack.path()).told(stack.path()).orElseThrow();
            });
            listener.on(
                    new ProgressEvent.StackApplied(stack.path(), steps.size(), Duration.between(begin, time.now())));
            return new Applied(steps.size(), outputs);
        });
    }

    private List<Step> missing(Stack stack) {
        return file.read(cloud -> {
            Settlement.require(cloud, stack);
            return Step.missing(Completion.of(cloud, stack), StackRow.of(cloud, stack.path()));
        });
    }

    @Override
    public Optional<Outputs> outputs(Execution execution) {
        StackPath path = execution.stack().path();
        return file.read(cloud -> StackRow.find(cloud, path).flatMap(row -> row.told(path)));
    }
}
