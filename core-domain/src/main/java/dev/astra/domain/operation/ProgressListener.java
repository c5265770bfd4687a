package dev.astra.domain.operation;

/** Is told about long work as it goes. Called from several threads at once, never with a secret value. */
@FunctionalInterface
public interface ProgressListener {
    void on(ProgressEvent event);

    /** Hears everything and tells nobody. */
    static ProgressListener silent() {
        return event -> {};
    }
}
