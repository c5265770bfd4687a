package dev.astra.hcl;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real Terraform, which decides what is right. Each call is one process for many cases. */
final class Terraform {
    private static final List<String> STANDARD_PLACES = List.of("/usr/local/bin", "/usr/bin", "/snap/bin");
    private static final int PATIENCE_SECONDS = 60;

    private final Path binary;

    private Terraform(Path binary) {
        this.binary = binary;
    }

    /** The binary on the path, or in the places where installers put it. */
    static Terraform find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), STANDARD_PLACES.stream())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "terraform"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Terraform::new)
                .orElseThrow(() ->
                        new IllegalStateException("These tests compare with the real Terraform, and there is none:"
                                + " no terraform on the PATH or in " + STANDARD_PLACES
                                + ". Install Terraform 1.11 or later."));
    }

    /**
     * Formats all files of a folder in place.
     *
     * @return what it said about those it could not read
     */
    String format(Path folder) {
        return run(folder, "", "fmt", "-no-color", "-list=false", ".");
    }

    /** Evaluates expressions in the module of a folder and gives their JSON. */
    List<String> evaluate(Path folder, List<String> expressions) {
        String question = expressions.stream()
                .map(expression -> "base64encode(jsonencode(" + expression + "))")
                .collect(Collectors.joining(", ", "join(\",\", [", "])\n"));
        String answer = run(folder, question, "console", "-no-color").strip();
        if (!answer.matches("\"[A-Za-z0-9+/=,]*\"")) {
            throw new IllegalStateException("Terraform cannot evaluate this: " + answer);
        }
        return Stream.of(answer.substring(1, answer.length() - 1).split(",", -1))
                .map(Base64.getDecoder()::decode)
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .toList();
    }

    private String run(Path folder, String input, String... arguments) {
        try {
            Path output = folder.resolve("output.txt");
            Path commands = Files.writeString(folder.resolve("input.txt"), input);
            Path configuration = Files.writeString(folder.resolve("empty.tfrc"), "");
            var builder = new ProcessBuilder(Stream.concat(Stream.of(binary.toString()), Stream.of(arguments))
                            .toList())
                    .directory(folder.toFile())
                    .redirectInput(commands.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("TF_CLI_CONFIG_FILE", configuration.toString());
            builder.environment().put("CHECKPOINT_DISABLE", "1");
            await(builder.start());
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Terraform has not answered within " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Terraform was interrupted", interruption);
        }
    }
}
