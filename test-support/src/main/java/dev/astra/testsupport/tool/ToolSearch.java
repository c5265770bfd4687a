package dev.astra.testsupport.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks for a program on the {@code PATH}, then where installers and version managers put programs, then, within
 * bounds, below the home directory and {@code /opt}.
 */
final class ToolSearch {
    private static final List<String> STANDARD_PLACES = List.of(
            "/usr/local/bin",
            "/usr/bin",
            "/opt/homebrew/bin",
            "/snap/bin",
            "~/.local/bin",
            "~/bin",
            "~/.pyenv/shims",
            "~/.asdf/shims",
            "~/.local/share/mise/shims",
            "~/.tfenv/bin");
    private static final List<String> VERSIONED_PLACES =
            List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "~/.pyenv/versions", "/opt");
    private static final List<String> SEARCHED_PLACES = List.of("~", "/opt");

    private final Map<String, String> environment;
    private final Path home;

    ToolSearch(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /** The first executable of this name that also passes the check. */
    Optional<Path> find(String name, Predicate<Path> check) {
        return Stream.<Supplier<Stream<Path>>>of(
                        () -> directories().map(directory -> directory.resolve(name)), () -> searched(name))
                .flatMap(Supplier::get)
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .filter(check)
                .findFirst();
    }

    private Stream<Path> directories() {
        return Stream.<Supplier<Stream<Path>>>of(
                        () -> Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                                .filter(entry -> !entry.isBlank())
                                .map(Path::of),
                        () -> STANDARD_PLACES.stream().map(this::expand),
                        () -> VERSIONED_PLACES.stream().map(this::expand).flatMap(ToolSearch::binariesOfVersions))
                .flatMap(Supplier::get);
    }

    private Stream<Path> searched(String name) {
        return SEARCHED_PLACES.stream()
                .map(this::expand)
                .flatMap(root -> BoundedSearch.below(root, path -> path.endsWith(name)).stream());
    }

    private static Stream<Path> binariesOfVersions(Path directory) {
        return BoundedSearch.children(directory).stream().sorted().map(version -> version.resolve("bin"));
    }

    private Path expand(String place) {
        return place.startsWith("~") ? home.resolve(place.replaceFirst("^~/?", "")) : Path.of(place);
    }
}
