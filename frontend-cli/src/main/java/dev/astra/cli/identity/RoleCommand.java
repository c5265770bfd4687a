package dev.astra.cli.identity;

import picocli.CommandLine.Command;

/** The group of commands about roles. */
@Command(name = "role", description = "View the roles that people can have.")
public final class RoleCommand {}
