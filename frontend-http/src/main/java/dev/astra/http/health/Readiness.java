package dev.astra.http.health;

/** Tells whether the server could work right now. */
@FunctionalInterface
public interface Readiness {

    /**
     * Touches what every request needs, such as the metadata store. May block; asked often.
     *
     * @throws dev.astra.domain.error.AstraException when something is missing
     */
    void check();
}
