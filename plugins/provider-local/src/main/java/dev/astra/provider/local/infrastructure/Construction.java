package dev.astra.provider.local.infrastructure;

import dev.astra.domain.infrastructure.StackPath;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.provider.local.state.StateFile;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes resources one wave after the other. Each is remembered as soon as it is made. */
record Construction(StateFile file, Timekeeper time, StackPath path, ProgressListener listener) {

    void make(List<Step> steps) {
        grouped(steps, Step::wave).values().forEach(this::makeWave);
    }

    private void makeWave(List<Step> wave) {
        wave.forEach(step -> listener.on(new ProgressEvent.ResourceStarted(path, step.address(), step.action())));
        int longest = wave.stream().mapToInt(Step::seconds).max().orElse(0);
        var begin = file.change(draft -> {
            draft.busyUntil(draft.now().plusSeconds(longest));
            return draft.now();
        });
        grouped(wave, Step::seconds).forEach((seconds, ready) -> {
            var took = Duration.ofSeconds(seconds);
            var left = Duration.between(time.now(), begin.plus(took));
            if (left.isPositive()) {
                time.sleep(left);
            }
            remember(ready);
            ready.forEach(
                    step -> listener.on(new ProgressEvent.ResourceFinished(path, step.address(), step.action(), took)));
        });
    }

    private void remember(List<Step> made) {
        file.change(draft -> {
            var row = StackRow.of(draft, path);
            for (var step : made) {
                row = row.after(step);
            }
            draft.put(StackRow.TABLE, row);
            return row;
        });
    }

    private static TreeMap<Integer, List<Step>> grouped(List<Step> steps, Function<Step, Integer> by) {
        return steps.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }
}
