package dev.astra.provider.local.time;

/** How the cloud's time passes. */
public sealed interface Pace {

    /** Time stands still, except while somebody sleeps: then it jumps. */
    record Virtual() implements Pace {}

    /**
     * Time passes as the machine's does, and faster while something is under way.
     *
     * @param speed how many of the cloud's seconds pass in one of the machine's while something is under way
     */
    record Real(int speed) implements Pace {}
}
