package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RedirectedEnvironmentTest {
    @Test
    void itLeadsNowhereButToTheEmulator() {
        Map<String, String> variables = new TreeMap<>(Map.of(
                "AWS_PROFILE", "production", "AWS_ENDPOINT_URL_ECS", "https://ecs.amazonaws.com", "PATH", "/bin"));

        RedirectedEnvironment.clear(variables);
        variables.putAll(RedirectedEnvironment.of("http://127.0.0.1:4242", "us-east-2"));

        assertThat(variables)
                .doesNotContainKeys("AWS_PROFILE", "AWS_ENDPOINT_URL_ECS")
                .containsEntry("PATH", "/bin")
                .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:4242")
                .containsEntry("AWS_REGION", "us-east-2")
                .containsEntry("HTTPS_PROXY", "http://127.0.0.1:9");
    }
}
