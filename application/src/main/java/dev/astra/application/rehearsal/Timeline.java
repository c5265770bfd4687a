package dev.astra.application.rehearsal;

import dev.astra.domain.cost.Money;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.ports.cloud.Timekeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Takes down what happens when, on the stage's virtual clock.
 *
 * <p>Only one thing at a time can let virtual time pass, so stacks that are made side by side in earnest are made one
 * after the other here. The timeline lets them begin together, and the longest of them decides when the next thing begins.
 */
final class Timeline implements ProgressListener {
    private final Timekeeper time;
    private final Instant origin;
    private final Map<String, Instant> begun = new HashMap<>();
    private final List<Act.Entry> entries = new ArrayList<>();
    private final List<Duration> together = new ArrayList<>();
    private Duration gained = Duration.ZERO;
    private Instant groupBegin;
    private Money monthly = Money.ZERO;

    Timeline(Timekeeper time) {
        this.time = time;
        this.origin = time.now();
        this.groupBegin = origin;
    }

    /**
     * Plays something that ends with an outcome in words.
     *
     * @param price what a month costs afterwards
     */
    Act act(String title, Supplier<String> part, Supplier<Money> price) {
        entries.clear();
        Instant begin = now();
        String outcome = part.get();
        var sorted =
                entries.stream().sorted(Comparator.comparing(Act.Entry::begin)).toList();
        Duration took = Duration.between(begin, now());
        Money before = monthly;
        monthly = price.get();
        return new Act(title, since(begin), took, outcome, monthly.minus(before), sorted);
    }

    private Instant now() {
        return time.now().minus(gained);
    }

    private Duration since(Instant moment) {
        return Duration.between(origin, moment);
    }

    @Override
    public void on(ProgressEvent event) {
        synchronized (begun) {
            note(event);
        }
    }

    private void note(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.StepStarted(var step) -> {
                begun.put(step, now());
                groupBegin = now();
            }
            case ProgressEvent.StepFinished(var step, var outcome) -> finish(step, outcome);
            case ProgressEvent.StackApplied(var stack, var changes, var took) -> {
                together.add(took);
                entries.add(new Act.Entry(since(groupBegin), took, stack + " (" + changes + " changes)"));
            }
            case ProgressEvent.StackPlanned(var stack, var changes) -> {}
            case ProgressEvent.ResourceStarted(var stack, var address, var action) -> {}
            case ProgressEvent.ResourceFinished(var stack, var address, var action, var took) -> {}
        }
    }

    private void finish(String step, String outcome) {
        if (together.isEmpty()) {
            Instant begin = begun.getOrDefault(step, now());
            String text = outcome.isEmpty() ? step : step + " (" + outcome + ")";
            entries.add(new Act.Entry(since(begin), Duration.between(begin, now()), text));
            return;
        }
        var all = together.stream().reduce(Duration.ZERO, Duration::plus);
        var longest = together.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        gained = gained.plus(all).minus(longest);
        together.clear();
    }

    /** Something that the container platform tells. */
    void tell(ServiceEvent event) {
        synchronized (begun) {
            entries.add(new Act.Entry(since(event.at().minus(gained)), Duration.ZERO, event.message()));
        }
    }
}
