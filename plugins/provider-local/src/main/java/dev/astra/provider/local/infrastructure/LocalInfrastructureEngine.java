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
import dev.astra.provider.local.time.Pace;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
        return inTurn(() -> file.guarded(guard, () -> make(stack, listener)));
    }

    /** Under virtual time one stack after the other: what one lets pass would pass for all. */
    private <T> T inTurn(Supplier<T> work) {
        return switch (file.pace()) {
            case Pace.Virtual() -> file.guarded(".time", work::get);
            case Pace.Real real -> work.get();
        };
    }

    private Applied make(Stack stack, ProgressListener listener) {
        var begin = time.now();
        var steps = missing(stack);
        listener.on(new ProgressEvent.StackPlanned(stack.path(), steps.size()));
        new Construction(file, time, stack.path(), listener).make(steps);
        var outputs = file.change(draft -> {
            Settlement.settle(draft, Completion.of(draft, stack));
            return StackRow.of(draft, stack.path()).told(stack.path()).orElseThrow();
        });
        listener.on(new ProgressEvent.StackApplied(stack.path(), steps.size(), Duration.between(begin, time.now())));
        return new Applied(steps.size(), outputs);
    }

    @Override
    public Plan planDestruction(Execution execution, Set<String> kept, ProgressListener listener) {
        var changes = deletions(execution.stack(), kept).stream()
                .map(Step::change)
                .sorted(Comparator.comparing(ResourceChange::address))
                .toList();
        listener.on(new ProgressEvent.StackPlanned(execution.stack().path(), changes.size()));
        return new Plan(execution.stack().path(), changes);
    }

    @Override
    public int destroy(Execution execution, Set<String> kept, ProgressListener listener) {
        var stack = execution.stack();
        String guard = "." + stack.path().toString().replace('/', '.');
        return inTurn(() -> file.guarded(guard, () -> demolish(stack, kept, listener)));
    }

    private int demolish(Stack stack, Set<String> kept, ProgressListener listener) {
        var begin = time.now();
        var steps = deletions(stack, kept);
        listener.on(new ProgressEvent.StackPlanned(stack.path(), steps.size()));
        new Construction(file, time, stack.path(), listener).make(steps);
        file.change(draft -> {
            Demolition.settle(draft, stack);
            return stack;
        });
        listener.on(new ProgressEvent.StackApplied(stack.path(), steps.size(), Duration.between(begin, time.now())));
        return steps.size();
    }

    private List<Step> deletions(Stack stack, Set<String> kept) {
        return file.read(cloud -> {
            Demolition.require(stack);
            return Step.deleting(StackRow.of(cloud, stack.path()), kept);
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
