package dev.astra.cli.network;

import picocli.CommandLine.Command;

/** The group of commands about temporary access. */
@Command(name = "connect", description = "Reach the internal services of an environment from where you are.")
public final class ConnectCommand {}
