package dev.astra.cli.dns;

import picocli.CommandLine.Command;

/** The group of commands about DNS. */
@Command(name = "dns", description = "See whether your domain leads to your organization.")
public final class DnsCommand {}
