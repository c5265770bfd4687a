package dev.astra.testsupport.emulator;

import java.util.Map;
import java.util.Optional;

/**
 * Holds answers back, one in each round, so that a test can kill the caller when its call has had its effect and before
 * it knows. Each round holds a call that none before it has held.
 */
public final class HoldControl {
    private final ControlChannel control;

    HoldControl(ControlChannel control) {
        this.control = control;
    }

    /**
     * Begins a round.
     *
     * @param caller {@code java} for the AWS SDK for Java, or {@code terraform}
     * @param share how many of the calls are held at all, from 0 to 1
     * @param seed decides which
     */
    public void begin(String caller, double share, int seed) {
        control.send(
                "hold/begin",
                Map.of("caller", caller, "share", Double.toString(share), "seed", Integer.toString(seed)));
    }

    /** The call whose answer is held back now, such as {@code s3.CreateBucket in 123456789012 #1}. */
    public Optional<String> held() {
        return control.send("hold/held", Map.of()).stream()
                .map(row -> row.getFirst())
                .findFirst();
    }

    /** Ends the round; whoever still waits gets the answer. */
    public void end() {
        control.send("hold/end", Map.of());
    }
}
