package dev.astra.cli.account;

import picocli.CommandLine.Command;

/** The group of commands about accounts. */
@Command(name = "account", description = "View the accounts of your organization.")
public final class AccountCommand {}
