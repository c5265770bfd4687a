package dev.astra.cli.organization;

import dev.astra.cli.cost.BudgetOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The answers of {@code astra init} that can be given beforehand. */
public final class InitOptions {
    @Option(names = "--api-key-stdin", description = "Read the API key you were given from the standard input.")
    boolean apiKeyFromInput;

    @Option(names = "--organization", paramLabel = "NAME", description = "Your organization's short name.")
    @Nullable String organization;

    @Option(names = "--provider", paramLabel = "ID", description = "The cloud: aws, or local for the embedded one.")
    @Nullable String provider;

    @Option(names = "--region", paramLabel = "REGION", description = "The region for everything that needs one.")
    @Nullable String region;

    @Option(names = "--domain", paramLabel = "DOMAIN", description = "A domain you own, for example example.com.")
    @Nullable String domain;

    @Option(
            names = "--email",
            paramLabel = "ADDRESS",
            description = "A mailbox for the accounts' mail; each account gets an address tagged with its name.")
    @Nullable String email;

    @Option(
            names = "--environments",
            paramLabel = "NAME",
            split = ",",
            description = "The environments to create (default: production,staging,development).")
    @Nullable List<String> environments;

    @Option(
            names = "--terraform-dir",
            paramLabel = "DIR",
            description = "The folder for your Terraform code: the current one unless given.")
    @Nullable Path terraformDirectory;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the provider, for example --set speed=60 for the embedded cloud.")
    Map<String, String> settings = Map.of();

    @Option(
            names = {"-y", "--yes"},
            description = "Set it up without asking.")
    boolean yes;

    @Option(
            names = "--wait-for-dns",
            paramLabel = "TIME",
            arity = "0..1",
            fallbackValue = "30m",
            description = "Wait in the end until the domain is delegated, half an hour unless given, for example 2h.")
    @Nullable String waitForDns;

    @Option(
            names = {"--plan", "--dry-run"},
            description = "Show everything that would be made, with every Terraform resource; change nothing.")
    boolean plan;

    @Mixin
    BudgetOption budget = new BudgetOption();
}
