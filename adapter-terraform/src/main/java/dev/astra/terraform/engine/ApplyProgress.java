package dev.astra.terraform.engine;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.value.Value;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Follows an apply and tells of it. */
final class ApplyProgress implements Consumer<TerraformMessage> {
    private final StackPath stack;
    private final ProgressListener listener;
    private final PlannedChanges planned = new PlannedChanges();
    private final Map<String, Duration> halfReplaced = new HashMap<>();
    private Map<String, Value> outputs = Map.of();

    ApplyProgress(StackPath stack, ProgressListener listener) {
        this.stack = stack;
        this.listener = listener;
    }

    @Override
    public void accept(TerraformMessage message) {
        switch (message) {
            case TerraformMessage.PlannedChange change -> planned.accept(change);
            case TerraformMessage.PlanComplete _ ->
                listener.on(new ProgressEvent.StackPlanned(stack, planned.ofResources()));
            case TerraformMessage.ResourceStarted(var address, var action) -> started(address, action);
            case TerraformMessage.ResourceFinished(var address, var action, var took) ->
                finished(address, action, took);
            case TerraformMessage.FinalOutputs(var values) -> outputs = values;
            case TerraformMessage.Expanded _, TerraformMessage.Problem _ -> {}
        }
    }

    private void started(String address, ChangeAction action) {
        if (!planned.replaces(address)) {
            listener.on(new ProgressEvent.ResourceStarted(stack, address, action));
        } else if (!halfReplaced.containsKey(address)) {
            listener.on(new ProgressEvent.ResourceStarted(stack, address, ChangeAction.REPLACE));
        }
    }

    /** A replacement is a creation and a deletion, in either order, and over when both are. */
    private void finished(String address, ChangeAction action, Duration took) {
        if (!planned.replaces(address)) {
            listener.on(new ProgressEvent.ResourceFinished(stack, address, action, took));
            return;
        }
        Duration first = halfReplaced.putIfAbsent(address, took);
        if (first != null) {
            listener.on(new ProgressEvent.ResourceFinished(stack, address, ChangeAction.REPLACE, first.plus(took)));
        }
    }

    /** How many resources the plan changes; those it only takes into the state are not among them. */
    int changes() {
        return planned.ofResources();
    }

    Map<String, Value> outputs() {
        return outputs;
    }
}
