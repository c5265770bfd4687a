package dev.astra.cli.audit;

import picocli.CommandLine.Command;

/** The group of commands about the audit. */
@Command(name = "audit", description = "See who did what, and prove that nobody has changed the record.")
public final class AuditCommand {}
