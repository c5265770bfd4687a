package dev.astra.testsupport.emulator;

import static java.io.File.pathSeparator;

import dev.astra.testsupport.tool.TestTools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Python process behind an emulator. It ends when its standard input does, so it cannot outlive this JVM. */
final class EmulatorProcess {
    private static final int START_SECONDS = 30;
    private static final int STOP_SECONDS = 2;

    private final Process process;
    private final Path log;
    private final int port;
    private final String nonce;

    private EmulatorProcess(Process process, Path log, int port, String nonce) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.nonce = nonce;
    }

    static EmulatorProcess start(EmulatorTime time) {
        String nonce = UUID.randomUUID().toString();
        try {
            Path log = Files.createTempFile("aws-emulator", ".log");
            ProcessBuilder builder = new ProcessBuilder(commandLine(time, nonce)).redirectError(log.toFile());
            RedirectedEnvironment.clear(builder.environment());
            builder.environment().merge("PYTHONPATH", packageParent(), (given, own) -> own + pathSeparator + given);
            Process process = builder.start();
            return new EmulatorProcess(process, log, readPort(process, nonce, log), nonce);
        } catch (IOException e) {
            throw new UncheckedIOException("The AWS emulator could not be started", e);
        }
    }

    int port() {
        return port;
    }

    String nonce() {
        return nonce;
    }

    long pid() {
        return process.pid();
    }

    /** What the process has written to its standard error. */
    String log() {
        return read(log);
    }

    void stop() {
        try (Stream<ProcessHandle> started = process.descendants()) {
            List<ProcessHandle> descendants = started.toList();
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            descendants.forEach(ProcessHandle::destroyForcibly);
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> commandLine(EmulatorTime time, String nonce) {
        List<String> start =
                List.of(TestTools.python().toString(), "-B", "-u", "-W", "ignore", "-m", "emulator", "--nonce", nonce);
        List<String> pace = switch (time) {
            case EmulatorTime.Manual() -> List.of("--manual");
            case EmulatorTime.Real(double speed) -> List.of("--speed", Double.toString(speed));
        };
        return Stream.concat(start.stream(), pace.stream()).toList();
    }

    private static String packageParent() {
        return packageParent(Objects.requireNonNull(
                        EmulatorProcess.class.getResource("__main__.py"), "The emulator's Python package is missing")
                .toString());
    }

    /** The directory, or the place inside a jar, that holds the Python package: Python imports from either. */
    static String packageParent(String mainResource) {
        URI file = URI.create(mainResource.replaceFirst("^jar:", ""));
        return Path.of(file.getPath().replace(".jar!/", ".jar/"))
                .resolve("../..")
                .normalize()
                .toString();
    }

    private static int readPort(Process process, String nonce, Path log) {
        CompletableFuture<@Nullable String> firstLine = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> readFirstLine(process, firstLine));
        try {
            String line = firstLine.get(START_SECONDS, TimeUnit.SECONDS);
            String[] words = line == null ? new String[0] : line.split(" ");
            if (words.length == 4 && words[0].equals("READY") && words[3].equals(nonce)) {
                return Integer.parseInt(words[1]);
            }
            throw notStarted("it said '%s'".formatted(line), process, log);
        } catch (ExecutionException | TimeoutException e) {
            throw notStarted(e.toString(), process, log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStarted(e.toString(), process, log);
        }
    }

    private static void readFirstLine(Process process, CompletableFuture<@Nullable String> line) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            line.complete(reader.readLine());
            // The pipe stays open and drained for as long as the process may write to it.
            while (reader.readLine() != null) {}
        } catch (IOException e) {
            line.completeExceptionally(e);
        }
    }

    private static IllegalStateException notStarted(String why, Process process, Path log) {
        process.destroyForcibly();
        return new IllegalStateException("The AWS emulator did not start: %s%n%s".formatted(why, read(log)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "(no log: %s)".formatted(e.getMessage());
        }
    }
}
