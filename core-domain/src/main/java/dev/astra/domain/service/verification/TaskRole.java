package dev.astra.domain.service.verification;

/** A role that tasks of a service are started with. */
public record TaskRole(Purpose purpose, String name, State state) {

    /** What the role is for. */
    public enum Purpose {
        /** Fetching the image and the secrets, and writing the log, before the program runs. */
        EXECUTION("execution role"),
        /** What the program itself may do. */
        TASK("task role");

        private final String phrase;

        Purpose(String phrase) {
            this.phrase = phrase;
        }

        public String phrase() {
            return phrase;
        }
    }

    /** Whether tasks can have it. */
    public enum State {
        USABLE,
        MISSING,
        /** The role exists and does not let tasks assume it. */
        NOT_TRUSTING
    }
}
