package dev.astra.testsupport.emulator;

/** A call that the emulator could not answer as AWS would. */
public record Problem(Kind kind, String service, String action, String detail) {
    /** What went wrong. */
    public enum Kind {
        /** The emulator lacks the operation; the client got status 501. */
        UNIMPLEMENTED,
        /** The emulator failed; the client got another status from 500 on. */
        FAILED
    }

    @Override
    public String toString() {
        return "%s:%s %s: %s".formatted(service, action, kind, detail);
    }
}
