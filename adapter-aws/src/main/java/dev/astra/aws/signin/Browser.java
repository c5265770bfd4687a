package dev.astra.aws.signin;

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
public record Browser(Map<String, String> environment) {
    private static final List<String> REMOTE = List.of("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT");
    private static final List<String> SCREENS = List.of("DISPLAY", "WAYLAND_DISPLAY");

    public Browser {
        environment = Map.copyOf(environment);
    }

    /** Opens the page; nothing where that is not possible. */
    Optional<Process> open(URI page) {
        return program().flatMap(program -> {
            try {
                return Optional.of(new ProcessBuilder(program.toString(), page.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            } catch (IOException _) {
                return Optional.empty();
            }
        });
    }

    private Optional<Path> program() {
        String chosen = environment.getOrDefault("BROWSER", "");
        if (!chosen.isBlank()) {
            return find(chosen.split(File.pathSeparator, -1)[0]);
        }
        if (any(REMOTE)) {
            return Optional.empty();
        }
        return any(SCREENS)
                ? find("xdg-open").or(() -> find("open"))
                : find("open").filter(_ -> mac());
    }

    private boolean any(List<String> names) {
        return names.stream()
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").startsWith("Mac");
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
