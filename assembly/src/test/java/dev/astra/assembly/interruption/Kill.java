package dev.astra.assembly.interruption;

import java.util.Objects;

/** The end of the process at one call: it has had its effect, its answer never comes, and nothing is called any more. */
final class Kill implements Traffic {
    private final Crossing at;
    private final Runnable atThatMoment;
    private volatile boolean dead;

    /**
     * A kill.
     *
     * @param atThatMoment sees the machine as the process leaves it
     */
    Kill(Crossing at, Runnable atThatMoment) {
        this.at = at;
        this.atThatMoment = atThatMoment;
    }

    /** Unwinds the stack instead of the operating system; no handler of the program catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    boolean done() {
        return dead;
    }

    @Override
    public void before(Crossing crossing) {
        if (dead) {
            throw new Killed();
        }
    }

    @Override
    public void after(Crossing crossing) {
        if (!dead && Objects.equals(crossing, at)) {
            dead = true;
            atThatMoment.run();
        }
        before(crossing);
    }
}
