package dev.astra.cli.service;

import picocli.CommandLine.Command;

/** The group of commands about services. */
@Command(name = "service", description = "Create, deploy and watch services.")
public final class ServiceCommand {}
