package dev.astra.http.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeploymentPathTest {

    @Test
    void aSlashIsWrittenAsATilde() {
        assertThat(DeploymentPath.encode("ecs-svc/3433129490090043241")).isEqualTo("ecs-svc~3433129490090043241");
    }

    @Test
    void aTildeIsNotTakenForASlash() {
        assertThat(DeploymentPath.encode("a~b")).isEqualTo("a=7Eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs-svc/1", "a~b", "a=b", "a//b", "arn:aws:ecs:1", "é€😀", " %2F+", "", "\u0000"})
    void everyIdComesBackAsItWas(String id) {
        String segment = DeploymentPath.encode(id);
        assertThat(DeploymentPath.decode(segment)).isEqualTo(id);
        assertThat(segment).matches("([A-Za-z0-9._:~-]|=[0-9A-F]{2})*");
    }
}
