package dev.astra.cli.identity;

import picocli.CommandLine.Command;

/** The group of commands about people. */
@Command(name = "user", description = "View and manage the people who may use your cloud.")
public final class UserCommand {}
