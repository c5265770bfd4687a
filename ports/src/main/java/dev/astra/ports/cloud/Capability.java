package dev.astra.ports.cloud;

/** What a cloud may offer. What it does not declare it refuses with UNSUPPORTED. */
public enum Capability {
    ACCOUNTS("accounts"),
    IDENTITIES("an identity directory"),
    SIGN_IN("signing in"),
    REGIONS("regions"),
    SERVICES("services"),
    LOGS("logs"),
    TELEMETRY("telemetry"),
    SECRETS("secrets"),
    IMAGES("an image registry"),
    INSPECTION("looking at what is around a service"),
    NETWORK_ACCESS("temporary network access"),
    STATE_STORAGE("storage for infrastructure state"),
    COMMAND_ENVIRONMENT("credentials for other programs"),
    COSTS("prices"),
    ONE_OFF_TASKS("one-off tasks"),
    CONSOLES("consoles into containers"),
    SCHEDULES("scheduled jobs");

    private final String phrase;

    Capability(String phrase) {
        this.phrase = phrase;
    }

    /** The capability in the middle of a sentence. */
    public String phrase() {
        return phrase;
    }
}
