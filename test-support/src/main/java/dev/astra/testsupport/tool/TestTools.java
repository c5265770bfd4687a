package dev.astra.testsupport.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where this machine keeps the programs that tests run. A program that is missing fails the test with a sentence. */
public final class TestTools {
    private static final Duration PROBE = Duration.ofSeconds(20);

    private TestTools() {}

    /** A Python 3 that can import moto with its server. */
    public static Path python() {
        return find(
                "python3",
                "a python3 with moto",
                "install them with: python3 -m pip install 'moto[server]==5.2.1'",
                TestTools::importsMoto);
    }

    public static Path terraform() {
        return find(
                "terraform",
                "terraform",
                "install it from https://developer.hashicorp.com/terraform/install",
                TestTools::answersVersion);
    }

    /** The AWS command line, version 1 or 2. */
    public static Path aws() {
        return find("aws", "the AWS CLI", "install it with: python3 -m pip install awscli", TestTools::answersVersion);
    }

    /** The PostgreSQL server program. */
    public static Path postgres() {
        return find("postgres", "PostgreSQL", "install it with: apt-get install postgresql", TestTools::answersVersion);
    }

    /** The program that prepares a PostgreSQL data directory. */
    public static Path initdb() {
        Path beside = postgres().toAbsolutePath();
        return find(
                "initdb", "PostgreSQL's initdb", "it comes with the server at " + beside, TestTools::answersVersion);
    }

    public static Path git() {
        return find("git", "git", "install it with: apt-get install git", TestTools::answersVersion);
    }

    /** Any other program, by name. */
    public static Path named(String program, String howToInstall) {
        return find(program, program, howToInstall, _ -> true);
    }

    private static Path find(String name, String what, String howToInstall, Predicate<Path> check) {
        return new ToolSearch(System.getenv(), Path.of(System.getProperty("user.home", "/")))
                .find(name, check)
                .orElseThrow(() -> new MissingTool(what, howToInstall));
    }

    private static boolean importsMoto(Path python) {
        String probe = "import importlib.util as u, sys; sys.exit(not (u.find_spec('moto') and u.find_spec('flask')))";
        return succeeds(List.of(python.toString(), "-c", probe));
    }

    private static boolean answersVersion(Path program) {
        return succeeds(List.of(program.toString(), "--version"));
    }

    private static boolean succeeds(List<String> command) {
        return Command.of(command)
                .in(Path.of(System.getProperty("java.io.tmpdir")))
                .with(Map.of("CHECKPOINT_DISABLE", "1"))
                .within(PROBE)
                .run()
                .succeeded();
    }
}
