package dev.astra.assembly.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.assembly.cli.TestTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rehearsals, with the use cases of the real commands. */
final class RehearsalGoldenTest {
    private static final String MANIFEST = """
            containers = [{
              name         = "orders"
              image        = "ghcr.io/example/orders:1.4.0"
              cpu          = 256
              memory       = 512
              essential    = true
              portMappings = [{ containerPort = 8080 }]
              secrets = [{
                name      = "ORDERS_DATABASE_URL"
                valueFrom = "arn:aws:secretsmanager:us-east-2:444444444444:secret:astra/staging/orders/database_url-AbCdEf:::00000000-0000-4000-8000-000000000000"
              }]
            }]
            """;

    @TempDir
    private Path folder = Path.of("");

    private TestTerminal terminal = TestTerminal.in(folder);

    @BeforeEach
    void start() throws IOException {
        folder = folder.toRealPath();
        terminal = TestTerminal.in(folder);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theStandInIsRehearsedWithoutAManifest() throws IOException {
        var transcript = new Transcript(folder);
        transcript.run(terminal, "rehearse");
        transcript.run(terminal, "rehearse", "--fail", "unhealty");
        transcript.run(terminal, "rehearse", "--manifest", "nowhere.hcl");

        Golden.verify("commands/rehearse.txt", transcript.text());
    }

    @Test
    void aManifestIsRehearsedWithSecretsThatAreNotThere() throws IOException {
        Files.writeString(folder.resolve("service_manifest.staging.hcl"), MANIFEST);
        var transcript = new Transcript(folder);
        for (String cause : List.of("out-of-memory", "unhealthy", "image-missing")) {
            transcript.run(terminal, "rehearse", "--fail", cause);
        }

        Golden.verify("commands/rehearse-manifest.txt", transcript.text());
        assertThat(files()).containsExactly(folder.resolve("service_manifest.staging.hcl"));
    }

    @Test
    void aManifestThatHasOnlyBeenGeneratedIsRehearsed() {
        terminal.initialize();
        terminal.run("service", "create", "testbed", "staging", "public", "--yes");
        terminal.run("service", "generate-manifest", "testbed", "staging");

        var answer = terminal.run("rehearse");

        assertThat(answer.err()).doesNotContain("✗");
        assertThat(answer.out()).contains("└─ completed, 1 running", "1 running\n\nAt what price");
    }

    @Test
    void theSameSeedGivesTheSameRehearsal() {
        String first = terminal.run("rehearse", "--seed", "7", "-o", "json").out();

        assertThat(terminal.run("rehearse", "--seed", "7", "-o", "json").out()).isEqualTo(first);
        assertThat(terminal.run("rehearse", "--seed", "8", "-o", "json").out()).isNotEqualTo(first);
    }

    @Test
    void daysOfOperationPassOnTheVirtualClock() throws IOException {
        long warm = System.nanoTime();
        terminal.run("rehearse", "-o", "json");
        long begin = System.nanoTime();
        terminal.run("rehearse", "-o", "json");
        long middle = System.nanoTime();
        String json = terminal.run("rehearse", "--days", "1", "-o", "json").out();
        long end = System.nanoTime();

        assertThat(number(json, "simulated_seconds")).isGreaterThanOrEqualTo(86_400);
        assertThat(number(json, "observations")).isGreaterThan(10_000);
        assertThat(number(json, "deployments")).isBetween(4L, 6L);
        assertThat(number(json, "tasks")).isGreaterThan(5);
        System.out.printf(
                "first rehearsal %d ms, second %d ms, with a simulated day %d ms%n",
                (begin - warm) / 1_000_000, (middle - begin) / 1_000_000, (end - middle) / 1_000_000);
    }

    private static long number(String json, String name) {
        String operation = json.substring(json.indexOf("\"operation\""));
        var found = Pattern.compile("\"" + name + "\" : (\\d+)").matcher(operation);
        assertThat(found.find()).as(name).isTrue();
        return Long.parseLong(found.group(1));
    }
}
