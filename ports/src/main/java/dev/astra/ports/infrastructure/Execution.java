package dev.astra.ports.infrastructure;

import dev.astra.domain.infrastructure.Stack;
import java.nio.file.Path;

/**
 * One stack to work on.
 *
 * @param root the Terraform repository, in which the stack has been written already
 * @param environment what makes a child process act in the stack's account
 */
public record Execution(Path root, Stack stack, CommandEnvironment environment) {}
