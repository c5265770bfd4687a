package dev.astra.cli.cost;

import picocli.CommandLine.Command;

/** The group of commands about costs. */
@Command(name = "cost", description = "See what your organization costs a month, item by item.")
public final class CostCommand {}
