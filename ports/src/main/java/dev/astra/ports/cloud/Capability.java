package dev.astra.ports.cloud;

/** What a cloud may offer. What it does not declare it refuses with UNSUPPORTED. */
public enum Capability {
    ACCOUNTS("accounts"),
    IDENTITIES("an identity directory"),
    SIGN_IN("signing in"),
    REGIONS("regions"),
    SERVICES("services"),
    LOGS("logs"),
    SECRETS("secrets"),
    IMAGES("an image registry"),
    NETWORK_ACCESS("temporary network access"),
    STATE_STORAGE("storage for infrastructure state"),
    COMMAND_ENVIRONMENT("credentials for other programs"),
    COSTS("prices");

    private final String phrase;

    Capability(String phrase) {
        this.phrase = phrase;
    }

    /** The capability in the middle of a sentence. */
    public String phrase() {
        return phrase;
    }
}
