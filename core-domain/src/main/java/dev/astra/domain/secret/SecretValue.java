package dev.astra.domain.secret;

/** A secret's content. Its text form shows nothing, so that it cannot slip into a message or a log. */
public record SecretValue(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
