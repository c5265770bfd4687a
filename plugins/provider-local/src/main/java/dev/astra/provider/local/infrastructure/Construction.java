package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.provider.local.state.StateFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Makes resources one wave after the other. Each is remembered as soon as it is made. */
record Construction(StateFile file, Timekeeper time, StackPath path, ProgressListener listener) {

    void make(List<Step> steps) {
        var waves = new TreeMap<Integer, List<Step>>();
        steps.forEach(step ->
                waves.computeIfAbsent(step.wave(), number -> new ArrayList<>()).add(step));
        hurry(waves);
        waves.values().forEach(this::makeWave);
    }

    private void hurry(TreeMap<Integer, List<Step>> waves) {
        int seconds = waves.values().stream()
                .mapToInt(wave -> wave.stream().mapToInt(Step::seconds).max().orElse(0))
                .sum();
        file.change(draft -> {
            draft.busyUntil(draft.now().plusSeconds(seconds));
            return seconds;
        });
    }

    private void makeWave(List<Step> wave) {
        wave.forEach(step -> listener.on(new ProgressEvent.ResourceStarted(path, step.address(), step.action())));
        var begin = time.now();
        wave.stream().sorted(Comparator.comparingInt(Step::seconds)).forEach(step -> {
            var took = Duration.ofSeconds(step.seconds());
            var left = Duration.between(time.now(), begin.plus(took));
            if (left.isPositive()) {
                time.sleep(left);
            }
            file.change(draft -> {
                draft.put(StackRow.TABLE, StackRow.of(draft, path).after(step));
                return step;
            });
            listener.on(new ProgressEvent.ResourceFinished(path, step.address(), step.action(), took));
        });
    }
}
