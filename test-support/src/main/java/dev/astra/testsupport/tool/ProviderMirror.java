package dev.astra.testsupport.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory that holds Terraform providers, so that {@code terraform init} needs no network.
 *
 * @param directory the directory that contains {@code registry.terraform.io/hashicorp/aws}
 */
public record ProviderMirror(Path directory) {
    private static final Path AWS_PROVIDER = Path.of("registry.terraform.io", "hashicorp", "aws");
    private static final Pattern MIRROR_PATH =
            Pattern.compile("filesystem_mirror\\s*\\{[^}]*?path\\s*=\\s*\"([^\"]+)\"", Pattern.DOTALL);
    private static final List<String> STANDARD_PLACES =
            List.of(".terraform.d/plugins", ".terraform.d/plugin-cache", ".local/share/terraform/plugins");
    private static final List<Path> SHARED_PLACES =
            List.of(Path.of("/usr/local/share/terraform/plugins"), Path.of("/usr/share/terraform/plugins"));

    /** The mirror of this machine: by Terraform's own settings, then in the usual places, then by a bounded search. */
    public static ProviderMirror find() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return find(System.getenv(), home, BoundedSearch.children(Path.of("/")))
                .orElseThrow(() -> new MissingTool(
                        "the Terraform provider hashicorp/aws in a local mirror",
                        "make one with 'terraform providers mirror DIRECTORY' and name it in the filesystem_mirror of"
                                + " the file that TF_CLI_CONFIG_FILE points to"));
    }

    static Optional<ProviderMirror> find(Map<String, String> environment, Path home, List<Path> searched) {
        return Stream.<Supplier<Stream<Path>>>of(
                        () -> configured(environment, home),
                        () -> Stream.concat(STANDARD_PLACES.stream().map(home::resolve), SHARED_PLACES.stream()),
                        () -> searched.stream()
                                .filter(ProviderMirror::searchable)
                                .flatMap(ProviderMirror::below))
                .flatMap(Supplier::get)
                .filter(directory -> Files.isDirectory(directory.resolve(AWS_PROVIDER)))
                .map(ProviderMirror::new)
                .findFirst();
    }

    /** A Terraform CLI configuration that takes providers from this mirror only. */
    public String cliConfiguration() {
        return """
                provider_installation {
                  filesystem_mirror {
                    path    = "%s"
                    include = ["registry.terraform.io/*/*"]
                  }
                }
                disable_checkpoint = true
                """.formatted(directory.toAbsolutePath());
    }

    /** Writes {@link #cliConfiguration()} to a file, for {@code TF_CLI_CONFIG_FILE} to name. */
    public void writeCliConfiguration(Path file) {
        try {
            Files.writeString(file, cliConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> configured(Map<String, String> environment, Path home) {
        Path configuration = Optional.ofNullable(environment.get("TF_CLI_CONFIG_FILE"))
                .map(Path::of)
                .orElse(home.resolve(".terraformrc"));
        return Stream.concat(
                mirrors(configuration),
                Stream.ofNullable(environment.get("TF_PLUGIN_CACHE_DIR")).map(Path::of));
    }

    private static Stream<Path> mirrors(Path configuration) {
        if (!Files.isRegularFile(configuration)) {
            return Stream.empty();
        }
        try {
            Matcher found = MIRROR_PATH.matcher(Files.readString(configuration));
            return found.results().map(match -> Path.of(match.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean searchable(Path topLevel) {
        Path name = topLevel.getFileName();
        return name != null
                && Files.isDirectory(topLevel)
                && !Files.isSymbolicLink(topLevel)
                && !List.of("proc", "sys", "dev", "run", "tmp", "boot").contains(name.toString());
    }

    private static Stream<Path> below(Path topLevel) {
        return BoundedSearch.below(topLevel, path -> path.endsWith(AWS_PROVIDER)).stream()
                .map(provider -> provider.resolve("../../..").normalize());
    }
}
