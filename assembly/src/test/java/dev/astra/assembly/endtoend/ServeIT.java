package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The HTTP API as {@code astra serve} offers it: the use cases, the store and the provider that the CLI has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServeIT {
    private static final Pattern KEY = Pattern.compile("astra_\\w+?_\\w+");
    private static final String DEPLOYMENTS = "/v1/services/testbed/environments/staging/deployments";

    private Path home = Path.of("");
    private String key = "";

    @BeforeAll
    void setUp(@TempDir Path folder) throws IOException {
        home = folder;
        Path repository = Files.createDirectory(home.resolve("terraform"));
        var astra = new Distribution(home, repository, variables -> variables);
        astra.succeed(
                "init",
                "--organization",
                "orreri",
                "--provider",
                "local",
                "--domain",
                "orreri.xyz",
                "--email",
                "cloud@orreri.dev",
                "--set",
                "clock=virtual",
                "--yes");
        astra.succeed("service", "create", "testbed", "staging", "public", "--yes");
        Matcher found = KEY.matcher(Files.readString(home.resolve(".astra.toml")));
        assertThat(found.find()).isTrue();
        key = found.group();
    }

    @Test
    void aDeploymentIsStartedAndFollowedOverHttp() throws Exception {
        try (RunningServer server = RunningServer.start(home)) {
            assertThat(server.get("/v1/whoami", key).body()).contains("orreri");
            assertThat(server.get("/v1/services", key).body()).contains("testbed", "staging");

            var accepted = server.post(DEPLOYMENTS, key, "{\"manifest\": \"" + manifest("2.6.3") + "\"}");

            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            String location = accepted.headers().firstValue("Location").orElseThrow();
            assertThat(server.get(location + "/events", key).body()).contains("event:", "completed");
            assertThat(server.stop()).isTrue();
        }
    }

    @Test
    void aKeyThatNobodyHandedOutIsRefused() throws Exception {
        try (RunningServer server = RunningServer.start(home)) {
            var answer = server.get("/v1/services", "astra_nobod_0000000000000000000000000000000000");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void anAddressThatOthersReachNeedsEncryption() {
        var astra = new Distribution(home, home, variables -> variables);

        var refused = astra.run("serve", "--host", "0.0.0.0", "--port", "0");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.errors()).contains("--tls-certificate", "--behind-proxy");
    }

    @AfterAll
    void nothingIsLeftBehind() {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .noneMatch(child -> child.info().commandLine().orElse("").contains("serve"));
    }

    private static String manifest(String version) {
        return """
                containers = [{
                  name = 'testbed', image = 'ghcr.io/orreri/astra-standin-container:%s', cpu = 256, memory = 512,
                  portMappings = [{ containerPort = 8080 }]
                }]
                """.formatted(version).replace("'", "\\\"").replace("\n", "\\n");
    }
}
