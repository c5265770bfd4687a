package dev.astra.assembly.cli;

/** What came of a command line. */
public record CommandOutcome(int exit, String out, String err) {}
