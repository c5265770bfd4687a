package dev.astra.testsupport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EcsValidationTest {
    private final AwsEmulator emulator = AwsEmulator.start();
    private final JsonApi api = JsonApi.ecs(emulator);

    @BeforeAll
    void createACluster() {
        api.call("CreateCluster", "{\"clusterName\": \"staging\"}");
    }

    @AfterAll
    void close() {
        UnexpectedCalls.assertNone(emulator);
        api.close();
        emulator.close();
    }

    @Test
    void fargateKnowsOnlySomePairsOfCpuAndMemory() {
        assertThat(register("256", "4096", "[{\"name\": \"app\", \"image\": \"i\"}]"))
                .contains("ClientException", "No Fargate configuration exists for given values.");
        assertThat(register("256", "512", "[{\"name\": \"app\", \"image\": \"i\"}]"))
                .contains("\"revision\": ");
    }

    @Test
    void containersHaveNamesOfTheirOwnAndOneIsEssential() {
        assertThat(register("256", "512", "[{\"name\": \"a\", \"image\": \"i\"}, {\"name\": \"a\", \"image\": \"i\"}]"))
                .contains("ClientException", "Duplicate container name");
        assertThat(register("256", "512", "[{\"name\": \"a\", \"image\": \"i\", \"essential\": false}]"))
                .contains("ClientException", "at least one essential container");
    }

    @Test
    void aServiceNeedsATaskDefinitionThatExists() {
        assertThat(createService("lost", "nowhere:1")).contains("ClientException", "TaskDefinition not found.");
    }

    @Test
    void theNameOfAServiceIsTakenOnce() {
        api.call("RegisterTaskDefinition", """
                {"family": "plain", "containerDefinitions": [{"name": "app", "image": "i", "memory": 128}]}""");

        assertThat(createService("once", "plain")).contains("serviceArn");
        assertThat(createService("once", "plain"))
                .contains("InvalidParameterException", "Creation of service was not idempotent.");
    }

    private String createService(String name, String definition) {
        return api.call(
                "CreateService",
                "{\"cluster\": \"staging\", \"serviceName\": \"%s\", \"taskDefinition\": \"%s\", \"desiredCount\": 0}"
                        .formatted(name, definition));
    }

    private String register(String cpu, String memory, String containers) {
        return api.call("RegisterTaskDefinition", """
                {"family": "checked", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "%s",
                 "memory": "%s", "containerDefinitions": %s}""".formatted(cpu, memory, containers));
    }
}
