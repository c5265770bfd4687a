package dev.astra.cli.secret;

import picocli.CommandLine.Command;

/** The group of commands about secrets. */
@Command(name = "secret", description = "View and manage the secrets of your services.")
public final class SecretCommand {}
