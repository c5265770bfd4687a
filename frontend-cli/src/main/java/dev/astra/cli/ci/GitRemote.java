package dev.astra.cli.ci;

import dev.astra.domain.ci.GithubRepository;
import dev.astra.domain.error.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The repository on GitHub that a folder is a clone of, as Git's own settings say. */
record GitRemote(Path folder) {
    private static final Pattern ORIGIN =
            Pattern.compile("\\[remote \"origin\"][^\\[]*?\\n\\s*url\\s*=\\s*(\\S+)", Pattern.DOTALL);

    /** The repository, or none when the folder is no clone of one. */
    Optional<GithubRepository> find() {
        Path git = root().resolve(".git");
        Path settings = (Files.isRegularFile(git) ? elsewhere(git) : git).resolve("config");
        return Files.isRegularFile(settings) ? read(settings) : Optional.empty();
    }

    /** The root of the clone that the folder is in, or the folder itself when it is in none. */
    Path root() {
        for (@Nullable Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each.resolve(".git"))) {
                return each;
            }
        }
        return folder.toAbsolutePath();
    }

    /** Where the folder is in the clone, with {@code /}; {@code .} is its root. */
    String directory() {
        String path = root().relativize(folder.toAbsolutePath()).toString().replace('\\', '/');
        return path.isEmpty() ? "." : path;
    }

    /** A further working tree has a file that leads to {@code .git/worktrees/<name>} of the clone. */
    private static Path elsewhere(Path pointer) {
        try {
            Path own = pointer.resolveSibling(
                    Files.readString(pointer).replaceFirst("^gitdir:", "").strip());
            Path common = own.resolve("commondir");
            return Files.isRegularFile(common)
                    ? own.resolve(Files.readString(common).strip())
                    : own;
        } catch (IOException _) {
            return pointer;
        }
    }

    private static Optional<GithubRepository> read(Path settings) {
        try {
            var origin = ORIGIN.matcher(Files.readString(settings));
            String name = origin.find() ? GithubRepository.ofRemote(origin.group(1)) : "";
            return name.isEmpty() ? Optional.empty() : Optional.of(new GithubRepository(name));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    GithubRepository require(@Nullable String given, String flag) {
        if (given != null) {
            return new GithubRepository(given);
        }
        return find().orElseThrow(() -> Failures.invalid(
                        "The repository is not known", folder + " is no clone of a repository on GitHub")
                .next("Name it with " + flag + " owner/name.")
                .exception());
    }
}
