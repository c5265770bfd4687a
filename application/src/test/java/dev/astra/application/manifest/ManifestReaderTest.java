package dev.astra.application.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.SourcePosition;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.value.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManifestReaderTest {
    private static final Set<String> KEPT_BY_THEIR_OWN_NAME = Set.of(
            "command",
            "credentialSpecs",
            "dependsOn",
            "disableNetworking",
            "dnsSearchDomains",
            "dnsServers",
            "dockerLabels",
            "dockerSecurityOptions",
            "entryPoint",
            "environmentFiles",
            "extraHosts",
            "firelensConfiguration",
            "healthCheck",
            "hostname",
            "interactive",
            "linuxParameters",
            "links",
            "logConfiguration",
            "memoryReservation",
            "mountPoints",
            "privileged",
            "pseudoTerminal",
            "readonlyRootFilesystem",
            "repositoryCredentials",
            "resourceRequirements",
            "restartPolicy",
            "startTimeout",
            "stopTimeout",
            "systemControls",
            "ulimits",
            "user",
            "versionConsistency",
            "volumesFrom",
            "workingDirectory");

    @Test
    void everyFieldOfAContainerIsHandedOnUnderItsOwnName() {
        ContainerDefinition container = Corpus.read(Corpus.good("every-container-field.hcl"))
                .require()
                .containers()
                .getFirst();

        assertThat(container.further()).containsOnlyKeys(KEPT_BY_THEIR_OWN_NAME);
        assertThat(container.environment()).containsExactly(Map.entry("ZONE", "b"));
        assertThat(container.secrets())
                .singleElement()
                .extracting(secret -> secret.name())
                .isEqualTo("TOKEN");
        assertThat(container.portMappings())
                .singleElement()
                .extracting(port -> port.further())
                .isEqualTo(Map.of("name", Value.of("http"), "appProtocol", Value.of("http")));
    }

    @Test
    void aTaskIsAsLargeAsItsContainersTogetherUnlessItStatesItsSize() {
        assertThat(Corpus.read(Corpus.good("every-container-field.hcl"))
                        .require()
                        .size())
                .isEqualTo(new FargateSize(512, 1024));
        assertThat(Corpus.read(Corpus.good("task-states-its-size.hcl"))
                        .require()
                        .size())
                .isEqualTo(new FargateSize(1024, 2048));
    }

    @ParameterizedTest
    @CsvSource({"256,512", "256,2048", "512,4096", "1024,8192", "2048,5120", "4096,30720", "8192,16384", "16384,122880"
    })
    void aSizeThatCanBeHadIsAccepted(int cpu, int memory) {
        assertThat(sized(cpu, memory).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "256,4096,the next larger size is cpu 512 with memory 4096",
        "1,1,the next larger size is cpu 256 with memory 512",
        "8192,17408,the next larger size is cpu 8192 with memory 20480",
        "300,512,the next larger size is cpu 512 with memory 1024",
        "32768,512,the largest size is cpu 16384 with memory 122880"
    })
    void aSizeThatCannotBeHadIsRefusedWithOneThatCan(int cpu, int memory, String suggestion) {
        assertThat(sized(cpu, memory).problems())
                .singleElement()
                .extracting(problem -> problem.suggestion())
                .isEqualTo(suggestion);
    }

    @Test
    void aSecretThatDoesNotExistIsToldWithItsPlace() {
        var reading = Corpus.read(Corpus.good("web-with-secret.hcl"));

        assertThat(reading.checkSecrets(secret -> true).problems()).isEmpty();
        assertThat(reading.checkSecrets(secret -> false).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.position()).isEqualTo(new SourcePosition("web-with-secret.hcl", 14, 21)))
                .satisfies(problem -> assertThat(problem.suggestion()).contains("astra secret put"));
    }

    @Test
    void aManifestWithProblemsCannotBeUsed() {
        var reading = new ManifestReader().read(new ManifestSource("broken.hcl", "containers = []\ncpu = \"a\"\n"));

        assertThatThrownBy(reading::require).isInstanceOfSatisfying(AstraException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(CoreError.INVALID_MANIFEST);
            assertThat(refusal).hasMessage("The manifest broken.hcl cannot be used: it has 2 problems");
            assertThat(refusal.failure().diagnostics()).isEqualTo(reading.problems());
        });
    }

    private static ManifestReading sized(int cpu, int memory) {
        String text =
                "cpu = %d%nmemory = %d%ncontainers = [{ name = \"web\", image = \"web:1\" }]%n".formatted(cpu, memory);
        return new ManifestReader().read(new ManifestSource("sized.hcl", text));
    }
}
