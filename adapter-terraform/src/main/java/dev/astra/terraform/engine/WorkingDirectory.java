package dev.astra.terraform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.Outputs;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.terraform.error.TerraformError;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The directory of one stack, in which terraform is run. */
public final class WorkingDirectory {
    private final StackPath stack;
    private final ProviderLock providerLock;
    private final PluginCache pluginCache;
    private final TerraformRun terraform;
    private final EngineLimits limits;

    WorkingDirectory(
            StackPath stack,
            ProviderLock providerLock,
            PluginCache pluginCache,
            TerraformRun terraform,
            EngineLimits limits) {
        this.stack = stack;
        this.providerLock = providerLock;
        this.pluginCache = pluginCache;
        this.terraform = terraform;
        this.limits = limits;
    }

    /** Prepares providers, modules and state. */
    public void initialize() {
        var undertaking = Undertaking.preparing(limits.initializing());
        terraform.awaitOthers(undertaking);
        try {
            pluginCache.alone(() -> {
                providerLock.adopt();
                terraform.listen(undertaking, List.of("init", "-input=false", "-json"), _ -> {});
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
