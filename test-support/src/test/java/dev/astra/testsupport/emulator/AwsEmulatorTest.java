package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class AwsEmulatorTest {
    @Test
    void itStopsQuicklyAndLeavesNoProcess() {
        AwsEmulator emulator = AwsEmulator.start();
        ProcessHandle process = ProcessHandle.of(emulator.pid()).orElseThrow();
        long began = System.nanoTime();

        emulator.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void itDiesWithTheProcessThatStartedIt() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process parent = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), StartsAnEmulator.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle emulator =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

            parent.destroyForcibly().waitFor();

            emulator.onExit().get(5, TimeUnit.SECONDS);
            assertThat(emulator.isAlive()).isFalse();
        }
    }

    @Test
    void twoOfThemShareNothing() {
        try (AwsEmulator one = AwsEmulator.start();
                AwsEmulator other = AwsEmulator.start();
                JsonApi api = JsonApi.ecs(one)) {
            api.call("CreateCluster", "{\"clusterName\": \"only-here\"}");

            assertThat(one.endpoint()).isNotEqualTo(other.endpoint());
            assertThat(one.calls()).extracting(Call::action).containsExactly("CreateCluster");
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void anAnswerOfAnotherServerIsNotTaken() throws IOException {
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        stranger.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI endpoint =
                    URI.create("http://127.0.0.1:" + stranger.getAddress().getPort());
            ControlChannel channel = new ControlChannel(client, endpoint, "the-nonce");

            assertThatThrownBy(() -> channel.send("ping", Map.of()))
                    .hasMessageContaining("is not this test's AWS emulator");
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void resettingForgetsAllStateAndRecords() {
        try (AwsEmulator emulator = AwsEmulator.start();
                JsonApi api = JsonApi.ecs(emulator)) {
            api.call("CreateCluster", "{\"clusterName\": \"gone-soon\"}");
            AwsCli cli = AwsCli.of(emulator);
            cli.run("s3", "mb", "s3://a-name-in-all-the-world");

            emulator.reset();

            assertThat(emulator.calls()).isEmpty();
            assertThat(api.call("ListClusters", "{}")).doesNotContain("gone-soon");
            assertThat(cli.run("s3", "mb", "s3://a-name-in-all-the-world")).startsWith("make_bucket");
            UnexpectedCalls.assertNone(emulator);
        }
    }

    @Test
    void manualTimeMovesOnlyWhenItIsTold() {
        try (AwsEmulator emulator = AwsEmulator.start(EmulatorOptions.defaults().withManualTime())) {
            var before = emulator.now();

            assertThat(emulator.now()).isEqualTo(before);
            emulator.advance(Duration.ofHours(3));
            assertThat(emulator.now()).isEqualTo(before.plus(Duration.ofHours(3)));
        }
    }
}
