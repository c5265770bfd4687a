package dev.astra.cli.organization;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.cli.command.CommandRunner;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.account.AccountName;
import java.nio.file.Path;
import java.util.List;

/** The commands of the demo, one after the other, in a folder of its own. */
public final class DemoScript {
    private static final AccountName ENVIRONMENT = new AccountName("staging");
    private static final String SERVICE = "testbed";

    private final Session session;
    private final CommandRunner runner;

    public DemoScript(Session session, CommandRunner runner) {
        this.session = session;
        this.runner = runner;
    }

    int play(Path folder) {
        Path terraform = folder.resolve("terraform");
        Path app = folder.resolve("my_app");
        say("Everything happens in " + folder + ", on the embedded cloud; no cloud account is needed.");
        var steps = List.<Step>of(
                () -> run(folder, terraform, init()),
                () -> run(folder, terraform, List.of("service", "create", SERVICE, "staging", "public", "--yes")),
                () -> run(folder, app, List.of("service", "generate-manifest", SERVICE, "staging")),
                () -> release(app),
                () -> run(folder, app, deploy()),
                () -> secret(folder, app),
                () -> run(folder, app, deploy()),
                () -> run(folder, app, List.of("service", "logs", SERVICE, "staging", "--since", "1m")),
                () -> run(folder, app, List.of("whoami")));
        for (Step step : steps) {
            int exit = step.play();
            if (exit != 0) {
                return exit;
            }
        }
        farewell(folder, terraform);
        return 0;
    }

    private interface Step {
        int play();
    }

    private static List<String> init() {
        return List.of(
                "init",
                "--organization",
                "orreri",
                "--provider",
                "local",
                "--domain",
                "orreri.xyz",
                "--email",
                "cloud@orreri.xyz",
                "--set",
                "seed=demo",
                "--set",
                "speed=120",
                "--yes");
    }

    private static List<String> deploy() {
        return List.of("service", "deploy", SERVICE, "staging", "-w", "--yes");
    }

    private int run(Path home, Path directory, List<String> arguments) {
        say("$ astra " + String.join(" ", arguments));
        return runner.run(home, directory, "", arguments);
    }

    /** What a developer would do with a new version: change the tag in the manifest. */
    private int release(Path app) {
        edit(app, ":latest\"", ":2.6.3\"");
        say("$ sed -i 's/:latest/:2.6.3/' service_manifest.staging.hcl");
        return 0;
    }

    private int secret(Path home, Path app) {
        say("$ printf %s \"$DATABASE_URL\" | astra secret put " + SERVICE + " staging database_url");
        var arguments = List.of("secret", "put", SERVICE, "staging", "database_url", "-o", "json");
        String stored = runner.capture(home, app, "postgres://demo", arguments);
        String reference = stored.replaceAll("(?s).*\"reference\" : \"([^\"]+)\".*", "$1");
        session.console().success("Successfully stored secret! Its reference goes into the manifest.");
        edit(
                app,
                "essential ",
                "secrets = [{ name = \"TESTBED_DATABASE_URL\", valueFrom = \"" + reference + "\" }],\n    essential ");
        return 0;
    }

    private static void edit(Path app, String before, String after) {
        Path manifest = app.resolve(ManifestSource.fileName(ENVIRONMENT));
        TextFile.write(manifest, TextFile.read(manifest, "").replace(before, after));
    }

    private void say(String text) {
        session.console().line("\n" + session.console().style().strong(text));
    }

    private void farewell(Path folder, Path terraform) {
        session.console()
                .line("""

                %s The Terraform code of this company is in %s
                  Try next:
                    ASTRA_HOME=%s astra account get staging
                    ASTRA_HOME=%s astra network show
                    find %s -name '*.tf'""".formatted(session.console().style().good("✓"), terraform, folder, folder, terraform));
    }
}
