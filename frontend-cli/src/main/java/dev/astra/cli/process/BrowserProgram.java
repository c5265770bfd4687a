package dev.astra.cli.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine, if it has one that its user would see. */
public record BrowserProgram(Map<String, String> environment) {
    private static final List<String> REMOTE = List.of("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT");

    /** Opens the page; returns whether that was possible. */
    public boolean open(URI page) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(program.get().toString(), page.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Path> program() {
        String chosen = environment.getOrDefault("BROWSER", "");
        if (!chosen.isBlank()) {
            return find(chosen);
        }
        return REMOTE.stream().anyMatch(environment::containsKey)
                ? Optional.empty()
                : find("xdg-open").or(() -> find("open"));
    }

    private Optional<Path> find(String program) {
        if (program.contains("/")) {
            return Optional.of(Path.of(program)).filter(Files::isExecutable);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
