package dev.astra.cli.auth;

import picocli.CommandLine.Command;

/** The group of commands about signing in. */
@Command(name = "auth", description = "Sign in, and choose as whom your terminal works where.")
public final class AuthCommand {}
