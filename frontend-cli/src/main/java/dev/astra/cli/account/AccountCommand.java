package dev.astra.cli.account;

import picocli.CommandLine.Command;

/** The group of commands about accounts. */
@Command(name = "account", description = "View and manage the accounts of your organization.")
public final class AccountCommand {}
