package dev.astra.assembly;

import dev.astra.assembly.cli.Program;
import dev.astra.cli.AstraVersion;
import java.util.List;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && ("--version".equals(arguments[0]) || "-V".equals(arguments[0]))) {
            System.out.println(AstraVersion.line());
            return;
        }
        int exitCode = Program.run(List.of(arguments));
        System.out.flush();
        System.err.flush();
        // Everything has been closed. An orderly exit would first search all jars for somebody who wants to log it.
        Runtime.getRuntime().halt(exitCode);
    }
}
