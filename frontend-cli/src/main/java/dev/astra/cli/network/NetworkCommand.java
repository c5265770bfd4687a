package dev.astra.cli.network;

import picocli.CommandLine.Command;

/** The group of commands about networks. */
@Command(name = "network", description = "View how the addresses of your organization are planned.")
public final class NetworkCommand {}
