package dev.astra.terraform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.terraform.error.TerraformError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The directory of one stack, in which terraform is run. */
public final class WorkingDirectory {
    private final StackPath stack;
    private final Path directory;
    private final ProviderLock providerLock;
    private final PluginCache pluginCache;
    private final TerraformRun terraform;
    private final EngineLimits limits;

    WorkingDirectory(
            StackPath stack,
            Path directory,
            ProviderLock providerLock,
            PluginCache pluginCache,
            TerraformRun terraform,
            EngineLimits limits) {
        this.stack = stack;
        this.directory = directory;
        this.providerLock = providerLock;
        this.pluginCache = pluginCache;
        this.terraform = terraform;
        this.limits = limits;
    }

    /** Prepares providers, modules and state. */
    public void initialize() {
        initialize(List.of("init", "-input=false", "-json"));
    }

    private void initialize(List<String> arguments) {
        var undertaking = Undertaking.preparing(limits.initializing());
        terraform.awaitOthers(undertaking);
        try {
            pluginCache.alone(() -> {
                providerLock.adopt();
                terraform.listen(undertaking, arguments, _ -> {});
            });
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, stack + " could not be prepared", String.valueOf(e.getMessage()))
                    .exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureTranslator(stack, undertaking).givenUp("it was interrupted", e);
        }
    }

    public Plan plan(ProgressListener listener) {
        var changes = new PlannedChanges();
        locking(Undertaking.planning(limits.planning()), List.of("plan", "-input=false", "-json"), changes);
        listener.on(new ProgressEvent.StackPlanned(stack, changes.ofResources()));
        return new Plan(stack, changes.all());
    }

    /** Expands the stack as if nothing of it were there, without a state and without a cloud. */
    public Plan preview(Location location, ProgressListener listener) {
        Set<String> imported = cloudless(location);
        initialize(List.of("init", "-backend=false", "-input=false", "-json"));
        var resources = new TreeMap<String, ResourceChange>();
        terraform.listen(
                Undertaking.planning(limits.planning()),
                List.of("test", "-verbose", "-json", "-no-color", "-filter=" + CloudlessTest.FILE),
                message -> {
                    if (message instanceof TerraformMessage.Expanded(var found)) {
                        found.forEach(resource -> resources.put(resource.address(), resource));
                    }
                });
        resources.replaceAll((address, resource) -> imported.contains(address)
                ? new ResourceChange(address, resource.type(), ChangeAction.IMPORT)
                : resource);
        listener.on(new ProgressEvent.StackPlanned(stack, resources.size()));
        return new Plan(stack, List.copyOf(resources.values()));
    }

    private Set<String> cloudless(Location location) {
        try {
            return new CloudlessTest(directory, location).prepare();
        } catch (IOException e) {
            throw Failure.of(CoreError.FILE_SYSTEM, stack + " could not be prepared", String.valueOf(e.getMessage()))
                    .exception(e);
        }
    }

    /**
     * Plans and applies in one go, under one lock: nobody comes between the two, and no plan, which may hold secrets, is
     * written to the disk.
     */
    public Applied apply(ProgressListener listener) {
        long begin = System.nanoTime();
        var progress = new ApplyProgress(stack, listener);
        locking(
                Undertaking.applying(limits.applying()),
                List.of("apply", "-input=false", "-json", "-auto-approve"),
                progress);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        listener.on(new ProgressEvent.StackApplied(stack, progress.changes(), took));
        return new Applied(progress.changes(), new Outputs(stack, progress.outputs()));
    }

    /** What deleting everything but the kept types would delete. */
    public Plan planDestruction(Set<String> kept, ProgressListener listener) {
        var changes = new PlannedChanges();
        locking(Undertaking.planning(limits.planning()), List.of("plan", "-destroy", "-input=false", "-json"), changes);
        var deleted = changes.all().stream()
                .filter(change -> !kept.contains(change.type()))
                .toList();
        listener.on(new ProgressEvent.StackPlanned(stack, deleted.size()));
        return new Plan(stack, deleted);
    }

    /** Forgets what is kept, then deletes the rest. Returns how many resources that were. */
    public int destroy(Set<String> kept, ProgressListener listener) {
        long begin = System.nanoTime();
        forget(kept);
        var progress = new ApplyProgress(stack, listener);
        locking(
                Undertaking.destroying(limits.applying()),
                List.of("destroy", "-input=false", "-json", "-auto-approve"),
                progress);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        listener.on(new ProgressEvent.StackApplied(stack, progress.changes(), took));
        return progress.changes();
    }

    private void forget(Set<String> kept) {
        var reading = Undertaking.reading(limits.planning());
        if (kept.isEmpty() || terraform.ask(reading, List.of("state", "pull")).isBlank()) {
            return;
        }
        var arguments = with(List.of("state", "rm"), limits.lockWait());
        int options = arguments.size();
        terraform
                .ask(reading, List.of("state", "list"))
                .lines()
                .filter(address -> kept.contains(ResourceType.of(address)))
                .forEach(arguments::add);
        if (arguments.size() > options) {
            terraform.ask(Undertaking.destroying(limits.planning()), arguments);
        }
    }

    /** Waits for whoever has the lock of the state, unless that was a run which was killed. */
    private void locking(Undertaking undertaking, List<String> arguments, Consumer<TerraformMessage> listener) {
        Optional<Instant> broken = terraform.broken(undertaking);
        if (broken.isPresent()) {
            try {
                terraform.listen(undertaking, with(arguments, Duration.ZERO), listener);
                return;
            } catch (AstraException e) {
                StateLock lock = StateLock.in(e).orElseThrow(() -> e);
                terraform.release(lock, broken.get(), undertaking);
            }
        }
        terraform.listen(undertaking, with(arguments, limits.lockWait()), listener);
    }

    private static List<String> with(List<String> arguments, Duration lockWait) {
        var all = new ArrayList<>(arguments);
        all.add("-lock-timeout=" + lockWait.toSeconds() + "s");
        return all;
    }

    /** What an applied directory tells; nothing when it has no outputs, as before it is first applied. */
    public Optional<Outputs> outputs() {
        String text = terraform.ask(Undertaking.reading(limits.planning()), List.of("output", "-json"));
        JsonNode outputs = Json.object(text).orElseThrow(this::unreadable);
        return outputs.isEmpty() ? Optional.empty() : Optional.of(new Outputs(stack, OutputValues.of(outputs)));
    }

    private RuntimeException unreadable() {
        return Failure.of(
                        TerraformError.FAILED, "The stack " + stack + " could not be read", "terraform printed no JSON")
                .next(TerraformVersion.REMEDY)
                .exception();
    }
}
