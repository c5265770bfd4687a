package dev.astra.application.rehearsal;

/** Builds stages. */
@FunctionalInterface
public interface RehearsalStages {

    /**
     * A stage on which nothing has happened yet.
     *
     * @param seed what every id and duration follows from
     */
    RehearsalStage open(String seed);
}
