package dev.astra.terraform.engine;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.value.Value;
import dev.astra.ports.infrastructure.Applied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The directory of one stack, in which terraform is run. */
public final class WorkingDirectory {
    private static final String PLAN_FILE = ".terraform/astra.tfplan";
    private static final Duration INITIALIZING = Duration.ofMinutes(10);
    private static final Duration PLANNING = Duration.ofMinutes(15);
    private static final Duration APPLYING = Duration.ofHours(2);
    private static final int NOTHING_TO_CHANGE = 0;
    private static final int CHANGES = 2;

    private final Path root;
    private final StackPath stack;
    private final Path directory;
    private final TerraformRun terraform;
    private final Path pluginCache;
    private final ReentrantLock initializing;

    WorkingDirectory(
            Path root,
            StackPath stack,
            Path directory,
            TerraformRun terraform,
            Path pluginCache,
            ReentrantLock initializing) {
        this.root = root;
        this.stack = stack;
        this.directory = directory;
        this.terraform = terraform;
        this.pluginCache = pluginCache;
        this.initializing = initializing;
    }

    /** Prepares providers, modules and state. One directory at a time: terraform's plugin cache bears no more. */
    public void initialize() {
        initializing.lock();
        try {
            Files.createDirectories(pluginCache);
            new ProviderLock(root, directory).adopt();
            terraform.listen(
                    "prepared", List.of("init", "-input=false", "-json"), INITIALIZING, List.of(0), message -> {});
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, stack + " could not be prepared", String.valueOf(e.getMessage()))
                    .exception(e);
        } finally {
            initializing.unlock();
        }
    }

    public Plan plan(ProgressListener listener) {
        var changes = new ArrayList<ResourceChange>();
        plan(changes);
        deletePlanFile();
        return report(changes, listener);
    }

    public Applied apply(ProgressListener listener) {
        long begin = System.nanoTime();
        var changes = new ArrayList<ResourceChange>();
        int exit = plan(changes);
        Plan plan = report(changes, listener);
        try {
            if (exit == CHANGES) {
                terraform.listen(
                        "applied",
                        List.of("apply", "-input=false", "-json", "-lock-timeout=5m", PLAN_FILE),
                        APPLYING,
                        List.of(0),
                        message -> tell(message, listener));
            }
        } finally {
            deletePlanFile();
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        int changed = (int) plan.changes().stream()
                .filter(change -> change.action() != ChangeAction.IMPORT)
                .count();
        listener.on(new ProgressEvent.StackApplied(stack, changed, took));
        return new Applied(changed, new Outputs(stack, readOutputs()));
    }

    /** What an applied directory tells; nothing when it has no state yet. */
    public Optional<Outputs> outputs() {
        Map<String, Value> values = readOutputs();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Outputs(stack, values));
    }

    private Map<String, Value> readOutputs() {
        String json = terraform.print("read", List.of("output", "-json"), PLANNING);
        return new MessageReader().readOutputs(json);
    }

    private int plan(List<ResourceChange> changes) {
        var arguments =
                List.of("plan", "-input=false", "-json", "-detailed-exitcode", "-lock-timeout=5m", "-out=" + PLAN_FILE);
        return terraform.listen("planned", arguments, PLANNING, List.of(NOTHING_TO_CHANGE, CHANGES), message -> {
            if (message instanceof TerraformMessage.PlannedChange(var address, var type, var action)) {
                changes.add(new ResourceChange(address, type, action));
            }
        });
    }

    private Plan report(List<ResourceChange> changes, ProgressListener listener) {
        changes.sort(Comparator.comparing(ResourceChange::address));
        listener.on(new ProgressEvent.StackPlanned(stack, changes.size()));
        return new Plan(stack, changes);
    }

    private void tell(TerraformMessage message, ProgressListener listener) {
        switch (message) {
            case TerraformMessage.ResourceStarted(var address, var action) ->
                listener.on(new ProgressEvent.ResourceStarted(stack, address, action));
            case TerraformMessage.ResourceFinished(var address, var action, var took) ->
                listener.on(new ProgressEvent.ResourceFinished(stack, address, action, took));
            case TerraformMessage.PlannedChange change -> {}
            case TerraformMessage.Outputs outputs -> {}
            case TerraformMessage.Problem problem -> {}
        }
    }

    private void deletePlanFile() {
        try {
            Files.deleteIfExists(directory.resolve(PLAN_FILE));
        } catch (IOException e) {
            throw Failure.of(
                            CoreError.FILE_SYSTEM, "A plan was left behind in " + stack, String.valueOf(e.getMessage()))
                    .next("Delete " + directory.resolve(PLAN_FILE) + ".")
                    .exception(e);
        }
    }
}
