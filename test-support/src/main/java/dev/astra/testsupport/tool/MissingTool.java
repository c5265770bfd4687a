package dev.astra.testsupport.tool;

/** A program the tests need is not installed; the message says what to install. */
public final class MissingTool extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingTool(String what, String howToInstall) {
        super("The tests need %s, which was not found on this machine: %s".formatted(what, howToInstall));
    }
}
