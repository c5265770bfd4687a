package dev.astra.assembly.training;

import dev.astra.assembly.cli.Program;
import java.util.ArrayList;
import java.util.List;

/** Commands that have to succeed, run as the program itself runs them. */
final class Training {
    private Training() {}

    static void run(String... arguments) {
        int exit = attempt(arguments);
        if (exit != 0) {
            throw new IllegalStateException("The command " + List.of(arguments) + " exited with " + exit);
        }
    }

    /** Runs a command that may fail. */
    static int attempt(String... arguments) {
        return Program.run(List.of(arguments));
    }

    /** Runs a command once for people and once for programs. */
    static void inBothFormats(String... arguments) {
        run(arguments);
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("-o", "json"));
        run(line.toArray(String[]::new));
    }

    /** Sets up an organization on the embedded cloud in the present folder, with a service. */
    static void prepare() {
        run(
                "init",
                "--organization",
                "training",
                "--provider",
                "local",
                "--domain",
                "example.com",
                "--email",
                "aws@example.com",
                "--set",
                "clock=virtual",
                "--yes");
        run("service", "create", "testbed", "staging", "public", "--yes");
        run("service", "generate-manifest", "testbed", "staging");
    }
}
