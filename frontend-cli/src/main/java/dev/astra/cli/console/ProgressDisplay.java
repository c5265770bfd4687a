package dev.astra.cli.console;

import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows long work as it goes: a line for what is done, and what is in work on a line that is redrawn. Where lines
 * cannot be redrawn, a line every half minute says that it goes on.
 */
public final class ProgressDisplay implements ProgressListener, AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    private static final int WIDTH = 100;

    private final Console console;
    private final long begin = System.nanoTime();
    private final Map<String, Long> inWork = new LinkedHashMap<>();
    private final Thread ticker;
    private int planned;
    private int made;
    private boolean drawn;

    public ProgressDisplay(Console console) {
        this.console = console;
        this.ticker = Thread.ofVirtual().unstarted(this::tick);
    }

    @Override
    public synchronized void on(ProgressEvent event) {
        if (ticker.getState() == Thread.State.NEW) {
            ticker.start();
        }
        switch (event) {
            case ProgressEvent.StepStarted(var step) -> inWork.put(step, System.nanoTime());
            case ProgressEvent.StepFinished(var step, var outcome) -> {
                inWork.remove(step);
                done(outcome.isEmpty() ? step : step + " (" + outcome + ")");
            }
            case ProgressEvent.StackPlanned(var stack, var changes) -> planned += changes;
            case ProgressEvent.ResourceStarted(var stack, var address, var action) ->
                inWork.put(stack + " " + address, System.nanoTime());
            case ProgressEvent.ResourceFinished(var stack, var address, var action, var took) -> {
                inWork.remove(stack + " " + address);
                made++;
            }
            case ProgressEvent.StackApplied(var stack, var changes, var took) ->
                done(stack + " (" + changes + " changes in " + HumanTime.length(took) + ")");
        }
    }

    private void done(String text) {
        erase();
        console.note("├─ " + console.style().good("✓") + " " + text);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(console.live() ? REDRAW : SIGN_OF_LIFE);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (inWork.isEmpty()) {
            return;
        }
        if (console.live()) {
            erase();
            console.err().print("│  " + shortened(status()));
            console.err().flush();
            drawn = true;
        } else {
            console.note("│  " + status());
        }
    }

    private String status() {
        var oldest = inWork.entrySet().iterator().next();
        var since = Duration.ofNanos(System.nanoTime() - oldest.getValue());
        String count = planned == 0 ? "" : made + " of " + planned + " resources, ";
        return count + HumanTime.length(Duration.ofNanos(System.nanoTime() - begin)) + ", longest in work: "
                + oldest.getKey() + " (" + HumanTime.length(since) + ")";
    }

    private static String shortened(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }

    private void erase() {
        if (drawn) {
            console.err().print("\r\u001b[2K");
            drawn = false;
        }
    }

    @Override
    public synchronized void close() {
        ticker.interrupt();
        erase();
        console.err().flush();
    }
}
