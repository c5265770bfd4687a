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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes down what happens when, on the stage's virtual clock.
 *
 * <p>Only one thing at a time can let virtual time pass, so stacks that are made side by side in earnest are made one
 * after the other here. The timeline lets them begin together, and the longest of them decides when the next thing begins.
 */
final class Timeline implements ProgressListener {
    private static final String STACK = "stack";

    private final Timekeeper time;
    private final Instant origin;
    private final Map<String, Instant> begun = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Taken> entries = new ArrayList<>();
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
     * An entry as it came in.
     *
     * @param kind what else of its time is done side by side with it
     */
    private record Taken(Act.Entry entry, String kind) {}

    /**
     * Plays something that ends with an outcome in words.
     *
     * @param price what a month costs afterwards
     */
    Act act(String title, Supplier<String> part, Supplier<Money> price) {
        entries.clear();
        Instant begin = now();
        String outcome = part.get();
        Duration took = Duration.between(begin, now());
        Money before = monthly;
        monthly = price.get();
        return new Act(title, since(begin), took, outcome, monthly.minus(before), inOrder());
    }

    /** In order of time. What is done side by side comes in any order, and is told in one that is always the same. */
    private List<Act.Entry> inOrder() {
        List<String> kinds = entries.stream().map(Taken::kind).distinct().toList();
        return entries.stream()
                .sorted(Comparator.comparing((Taken taken) -> taken.entry().begin())
                        .thenComparingInt(taken -> kinds.indexOf(taken.kind()))
                        .thenComparing(taken -> taken.entry().took())
                        .thenComparing(taken -> taken.entry().text()))
                .map(Taken::entry)
                .toList();
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
                String text = stack + " (" + changes + " changes)";
                entries.add(new Taken(new Act.Entry(since(groupBegin), took, text), STACK));
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
            entries.add(new Taken(new Act.Entry(since(begin), Duration.between(begin, now()), text), kind(step)));
            return;
        }
        var all = together.stream().reduce(Duration.ZERO, Duration::plus);
        var longest = together.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        gained = gained.plus(all).minus(longest);
        together.clear();
    }

    /** What a step does, without the name of what it does it to: {@code create state}. */
    private static String kind(String step) {
        int second = step.indexOf(' ', step.indexOf(' ') + 1);
        return second < 0 ? step : step.substring(0, second);
    }

    /** Something that the container platform tells, perhaps more than once. */
    void tell(ServiceEvent event) {
        synchronized (begun) {
            if (told.add(event.id())) {
                var entry = new Act.Entry(since(event.at().minus(gained)), Duration.ZERO, event.message());
                entries.add(new Taken(entry, event.id()));
            }
        }
    }
}
