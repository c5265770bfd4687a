package dev.astra.application.infrastructure;

import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.ParallelWork;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.FileChange;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.infrastructure.InfrastructureRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes stacks down and makes them, several at once where they do not depend on each other. */
public final class StackWorks {
    private final CloudAccess clouds;
    private final InfrastructureRepository repository;
    private final Supplier<InfrastructureEngine> terraform;

    public StackWorks(
            CloudAccess clouds, InfrastructureRepository repository, Supplier<InfrastructureEngine> terraform) {
        this.clouds = clouds;
        this.repository = repository;
        this.terraform = terraform;
    }

    /** What makes resources on this cloud: its own engine, or Terraform. */
    public InfrastructureEngine engine(Cloud cloud) {
        return cloud.infrastructure().orElseGet(terraform);
    }

    /**
     * Makes sure that resources can be made on this cloud.
     *
     * @throws dev.astra.domain.error.AstraException EXTERNAL when a tool is missing or too old
     */
    public void requireReady(Cloud cloud) {
        ToolStatus tool = engine(cloud).check();
        if (!tool.ready()) {
            throw Failure.of(CoreError.TOOL_MISSING, tool.name() + " cannot be used", tool.finding())
                    .next(tool.remedy())
                    .exception();
        }
    }

    /** Writes the stacks into the repository, once they can be made, and returns the paths of the files that changed. */
    private List<String> write(Path root, List<? extends Stack> stacks) {
        requireReady(clouds.cloud());
        List<FileChange> changes = repository.render(root, List.copyOf(stacks));
        repository.write(root, changes);
        return changes.stream().map(FileChange::path).toList();
    }

    /**
     * What stacks came to.
     *
     * @param files the files of the repository that were written
     * @param applied what became of each stack, in the order of the stacks
     */
    public record Made(List<String> files, List<Applied> applied) {
        public Made {
            files = List.copyOf(files);
            applied = List.copyOf(applied);
        }

        /** How many resources were made or changed. */
        public int changes() {
            return applied.stream().mapToInt(Applied::changes).sum();
        }
    }

    /**
     * Writes stacks that do not depend on each other, and makes them side by side, as two steps of the operation.
     *
     * @param code what the steps call it, for example {@code platform code}
     */
    public Made make(
            String code,
            Path root,
            List<? extends Stack> stacks,
            JournaledOperation operation,
            ProgressListener listener) {
        List<String> files = operation.always("write " + code, () -> write(root, stacks), all -> all.size() + " files");
        return operation.always(
                "apply " + code,
                () -> new Made(files, apply(root, stacks, listener)),
                made -> made.changes() + " changes");
    }

    private List<Applied> apply(Path root, List<? extends Stack> stacks, ProgressListener listener) {
        Cloud cloud = clouds.cloud();
        InfrastructureEngine engine = engine(cloud);
        return ParallelWork.forEach(
                List.copyOf(stacks), stack -> engine.apply(execution(root, cloud, stack), listener));
    }

    /**
     * Everything the stacks would consist of if they were made from nothing. No cloud is asked: what they name need not be
     * there.
     */
    public List<Plan> expand(Cloud cloud, List<Stack> wanted, ProgressListener listener) {
        requireReady(cloud);
        InfrastructureEngine engine = engine(cloud);
        try (var scratch = ScratchFolder.make("astra-plan")) {
            repository.write(scratch.path(), repository.render(scratch.path(), wanted));
            return ParallelWork.forEach(
                    wanted,
                    stack -> engine.preview(new Execution(scratch.path(), stack, CommandEnvironment.none()), listener));
        }
    }

    /** What making the stack would change, without touching the repository or the cloud. */
    public Plan preview(Stack stack, ProgressListener listener) {
        Cloud cloud = clouds.cloud();
        try (var scratch = ScratchFolder.make("astra-preview")) {
            write(scratch.path(), List.of(stack));
            return engine(cloud).plan(execution(scratch.path(), cloud, stack), listener);
        }
    }

    /** What making the stack would change, beside whatever else its directory in the repository holds. */
    public Plan preview(Path root, Stack stack, ProgressListener listener) {
        Cloud cloud = clouds.cloud();
        try (var scratch = ScratchFolder.make("astra-preview")) {
            scratch.copy(root, "modules");
            scratch.copy(root, stack.path().toString());
            write(scratch.path(), List.of(stack));
            return engine(cloud).plan(execution(scratch.path(), cloud, stack), listener);
        }
    }

    /** What deleting the stack would delete, without changing anything. */
    public Plan previewDestruction(Path root, Stack stack, Set<String> kept, ProgressListener listener) {
        Cloud cloud = clouds.cloud();
        try (var scratch = ScratchFolder.make("astra-preview")) {
            scratch.copy(root, "modules");
            scratch.copy(root, stack.path().toString());
            writeUnlessThere(scratch.path(), stack);
            return engine(cloud).planDestruction(execution(scratch.path(), cloud, stack), kept, listener);
        }
    }

    /** Deletes everything in the stack but the kept types of resources. Its directory stays. */
    public int destroy(Path root, Stack stack, Set<String> kept, ProgressListener listener) {
        Cloud cloud = clouds.cloud();
        requireReady(cloud);
        writeUnlessThere(root, stack);
        return engine(cloud).destroy(execution(root, cloud, stack), kept, listener);
    }

    /** The directory is deleted as it is, with what a person has added to it; a checkout may not have it, though. */
    private void writeUnlessThere(Path root, Stack stack) {
        if (!Files.isDirectory(root.resolve(stack.path().toString()))) {
            write(root, List.of(stack));
        }
    }

    /** Removes the stack's directory from the repository. */
    public void removeCode(Path root, Stack stack) {
        repository.remove(root, stack.path());
    }

    /** What the stack, as it stands in the repository, tells others; nothing when it has never been made. */
    public Optional<Outputs> outputs(Path root, Stack stack) {
        Cloud cloud = clouds.cloud();
        return engine(cloud).outputs(execution(root, cloud, stack));
    }

    private static Execution execution(Path root, Cloud cloud, Stack stack) {
        return new Execution(root, stack, cloud.environment(stack.location()));
    }
}
