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

/** The browser that {@code BROWSER} names, or the one that the desktop opens. */
public record WebBrowser(Map<String, String> environment) {
    private static final List<String> OPENERS = List.of("xdg-open", "open");

    public WebBrowser {
        environment = Map.copyOf(environment);
    }

    /** Opens the page; where there is no browser, nothing happens. */
    public void open(URI page) {
        program().ifPresent(program -> start(program, page));
    }

    private static void start(Path program, URI page) {
        try {
            new ProcessBuilder(program.toString(), page.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            // The address has been printed: whoever has no browser here opens it elsewhere.
        }
    }

    private Optional<Path> program() {
        String chosen = environment.getOrDefault("BROWSER", "");
        Stream<String> names = chosen.isBlank() ? OPENERS.stream() : Stream.of(chosen);
        return names.flatMap(this::find).findFirst();
    }

    private Stream<Path> find(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable);
    }
}
