package dev.astra.cli.ci;

import picocli.CommandLine.Command;

/** Groups the commands about continuous integration. */
@Command(name = "ci", description = "Let machines deploy on your behalf.")
public final class CiCommand {}
