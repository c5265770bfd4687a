package dev.astra.terraform.engine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to run.
 *
 * @param environment every variable it gets
 */
record Invocation(List<String> command, Path directory, Map<String, String> environment) {
    private static final String SET_SESSION = "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV";

    Invocation {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * The same program in a session of its own, where a Ctrl-C at the terminal does not reach it. Linux has a program for
     * that; where there is none, as on macOS, Perl does it.
     */
    Invocation inSessionOfItsOwn() {
        var path = SearchPath.of(environment);
        var whole = new ArrayList<String>();
        path.find("setsid")
                .map(setsid -> List.of(setsid.toString()))
                .or(() -> path.find("perl").map(perl -> List.of(perl.toString(), "-e", SET_SESSION)))
                .ifPresent(whole::addAll);
        whole.addAll(command);
        return new Invocation(whole, directory, environment);
    }

    /** Starts the program without anything to read; where its output goes is up to the caller. */
    Process start(Redirect output, Redirect errors) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The variables are left out: some are credentials. */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
