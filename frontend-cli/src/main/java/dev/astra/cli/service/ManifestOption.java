package dev.astra.cli.service;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.cli.console.Console;
import dev.astra.cli.console.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manifest a command works on: the one that is named, or else the usual one in the current folder. */
record ManifestOption(
        Console console,
        ServiceArguments arguments,
        @Nullable Path named) {

    ManifestSource required() {
        String name = ManifestSource.fileName(arguments.environment());
        Path file = console.directory().resolve(named == null ? Path.of(name) : named);
        String shown = named == null ? name : named.toString();
        String advice = "Write one with astra service generate-manifest " + arguments.service() + " "
                + arguments.environment() + ", or name it with --manifest.";
        return new ManifestSource(shown, TextFile.read(file, advice));
    }

    /** Nothing when none is named and there is none in the current folder. */
    Optional<ManifestSource> ifAny() {
        Path usual = console.directory().resolve(ManifestSource.fileName(arguments.environment()));
        return named == null && !Files.exists(usual) ? Optional.empty() : Optional.of(required());
    }
}
