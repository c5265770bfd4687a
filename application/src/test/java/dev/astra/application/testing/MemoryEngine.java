package dev.astra.application.testing;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.value.Value;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.infrastructure.InfrastructureRepository;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Makes a stack by remembering its path; a stack that is there already needs no change. */
public final class MemoryEngine implements InfrastructureEngine, InfrastructureRepository {
    private final Set<String> applied = new TreeSet<>();

    /** The paths of the stacks whose next application fails. */
    public final Set<String> failing = new HashSet<>();

    /** Told of each stack that is made for the first time. */
    public Consumer<Stack> made = stack -> {};

    public ToolStatus status = new ToolStatus("memory", true, "1", "");

    public synchronized Set<String> applied() {
        return Set.copyOf(applied);
    }

    @Override
    public ToolStatus check() {
        return status;
    }

    @Override
    public Plan plan(Execution execution, ProgressListener listener) {
        return new Plan(execution.stack().path(), List.of());
    }

    @Override
    public synchronized Applied apply(Execution execution, ProgressListener listener) {
        String path = execution.stack().path().toString();
        if (failing.remove(path)) {
            throw Failure.of(CoreError.EXTERNAL, "The stack " + path + " was not made", "the cloud is unwell")
                    .exception();
        }
        boolean first = applied.add(path);
        if (first) {
            made.accept(execution.stack());
        }
        return new Applied(first ? 1 : 0, outputsOf(execution.stack()));
    }

    @Override
    public Optional<Outputs> outputs(Execution execution) {
        return Optional.of(outputsOf(execution.stack()));
    }

    private static Outputs outputsOf(Stack stack) {
        return new Outputs(
                stack.path(),
                Map.of(
                        "repository_url", Value.of("registry.example.com/" + stack.team()),
                        "distribution_url", Value.of(distributed(stack) ? "https://cdn.example.com" : ""),
                        "load_balancer_url", Value.of("https://lb.example.com"),
                        "service_url", Value.of("https://" + stack.team() + ".example.com"),
                        "zone_id", Value.of("Z-" + stack.location().name()),
                        "name_servers",
                                Value.of(List.of(
                                        Value.of("ns." + stack.location().name() + ".example.com")))));
    }

    private static boolean distributed(Stack stack) {
        return stack instanceof Stack.ServiceStack service && service.shape().exposure() == Exposure.PUBLIC;
    }

    @Override
    public List<FileChange> render(Path root, List<Stack> stacks) {
        return stacks.stream()
                .map(stack -> new FileChange(stack.path() + "/main.tf", false, ""))
                .toList();
    }

    @Override
    public void write(Path root, List<FileChange> changes) {}
}
