package dev.astra.domain.infrastructure;

/**
 * A file of the Terraform repository that is not yet as it should be.
 *
 * @param path relative to the root, with {@code /}
 * @param existed whether there is an older version
 * @param content what it should hold
 */
public record FileChange(String path, boolean existed, String content) {}
