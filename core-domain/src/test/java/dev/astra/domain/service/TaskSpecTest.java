package dev.astra.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TaskSpecTest {

    @Test
    void aNewImageAndANewVariableAreTheOnlyDifferences() {
        var before = spec("standin:1", Map.of("MODE", "calm"));
        var after = spec("standin:2", Map.of("MODE", "calm", "NEW", "1"));

        assertThat(before.changesTo(after))
                .containsExactly(
                        new ValueChange("containers[testbed].image", Value.of("standin:1"), Value.of("standin:2")),
                        new ValueChange(
                                "containers[testbed].environment[NEW]",
                                null,
                                Value.of(Map.of("name", Value.of("NEW"), "value", Value.of("1")))));
    }

    @Test
    void theSameSpecificationHasNoChanges() {
        assertThat(spec("standin:1", Map.of()).changesTo(spec("standin:1", Map.of())))
                .isEmpty();
    }

    private static TaskSpec spec(String image, Map<String, String> environment) {
        var container = new ContainerDefinition(
                "testbed",
                new ImageReference(image),
                256,
                512,
                true,
                List.of(new PortMapping(8080, "tcp", Map.of())),
                environment,
                List.of(),
                Map.of());
        return new TaskSpec(FargateSize.SMALLEST, List.of(container), Map.of());
    }
}
