package dev.astra.application.ci;

/**
 * A workflow as it should be.
 *
 * @param path relative to the root of the repository, with {@code /}
 */
public record WorkflowFile(String path, String text) {}
