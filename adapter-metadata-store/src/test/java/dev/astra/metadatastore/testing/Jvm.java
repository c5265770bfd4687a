package dev.astra.metadatastore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java program in a process of its own, with the class path of the tests. */
public final class Jvm implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;

    private Jvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static Jvm start(Class<?> program, Object... arguments) throws IOException {
        return start(List.of(), program, arguments);
    }

    /** Starts the program without the right of root to write where the permissions forbid it. */
    public static Jvm startObeyingPermissions(Class<?> program, Object... arguments) throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        return start(root ? List.of("setpriv", "--bounding-set=-dac_override") : List.of(), program, arguments);
    }

    private static Jvm start(List<String> prefix, Class<?> program, Object... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Jvm(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** The next line the program prints, or null when it has ended. */
    public @Nullable String line() throws IOException {
        return output.readLine();
    }

    /** The lines that the program prints from now on, or had printed before it was killed. */
    public List<String> rest() {
        return output.lines().toList();
    }

    /** Waits for the program's end and returns what it has printed since. */
    public List<String> finish() throws Exception {
        var lines = rest();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("exit code after %s", lines).isZero();
        return lines;
    }

    /** Ends the program at once, wherever it is. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // leaves what was printed readable, unlike destroying the process itself
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
