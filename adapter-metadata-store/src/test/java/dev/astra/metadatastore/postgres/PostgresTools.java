package dev.astra.metadatastore.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programs of an installed PostgreSQL. They refuse to run as root, who therefore runs them as somebody else.
 *
 * @param folder where the programs are
 * @param user whom to run them as, or null for whoever runs the tests
 */
record PostgresTools(Path folder, @Nullable UserPrincipal user) {
    private static final List<String> PARENTS =
            List.of("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr");

    /** What a program came to. */
    record Outcome(int exitCode, String output) {}

    static PostgresTools find() throws IOException {
        var onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(Path::of);
        var usual = PARENTS.stream().flatMap(PostgresTools::programsBelow);
        var folder = Stream.concat(onPath, usual)
                .filter(place ->
                        Files.isExecutable(place.resolve("initdb")) && Files.isExecutable(place.resolve("pg_ctl")))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("PostgreSQL was not found: initdb and pg_ctl are neither on the PATH"
                                + " nor in a usual place. Install PostgreSQL 15 or later, on Debian with"
                                + " 'apt-get install postgresql', on macOS with 'brew install postgresql'."));
        return new PostgresTools(folder, System.getProperty("user.name").equals("root") ? unprivileged() : null);
    }

    private static Stream<Path> programsBelow(String parent) {
        var versions = new File(parent).listFiles();
        return versions == null
                ? Stream.of()
                : Stream.of(versions)
                        .sorted(Comparator.reverseOrder())
                        .map(version -> version.toPath().resolve("bin"));
    }

    private static UserPrincipal unprivileged() throws IOException {
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        try {
            return users.lookupPrincipalByName("postgres");
        } catch (IOException e) {
            return users.lookupPrincipalByName("nobody");
        }
    }

    Outcome run(Path workingFolder, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (user != null) {
            command.addAll(List.of("runuser", "-u", user.getName(), "--"));
        }
        command.add(folder.resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.onExit().join().exitValue(), output);
    }

    /** A folder that belongs to whoever runs the programs. */
    Path temporaryFolder() throws IOException {
        var made = Files.createTempDirectory("astra-postgres");
        if (user != null) {
            Files.setOwner(made, user);
        }
        return made;
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
