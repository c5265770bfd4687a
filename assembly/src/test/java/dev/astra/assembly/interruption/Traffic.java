package dev.astra.assembly.interruption;

/** Sees every call that leaves Astra, and may keep it, or its answer, from arriving by throwing something. */
interface Traffic {

    /** Before the call has any effect. */
    void before(Crossing crossing);

    /** When it has had its effect and its answer is on the way. */
    void after(Crossing crossing);
}
