package dev.astra.aws.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.service.TaskSpecs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

final class TaskMappingTest {
    private static final ServiceName SERVICE = new ServiceName("testbed");
    private static final Additions NOTHING = Additions.none();

    @TestFactory
    Stream<DynamicTest> everyFieldOfAContainerSurvivesTheWayThroughADocument() {
        var before = Samples.container();
        var objects = new SdkObjects();
        var after = ContainerWriting.container(ContainerReading.container(before, Set.of()), objects);

        assertThat(objects.problems()).isEmpty();
        return before.sdkFields().stream()
                .map(field -> DynamicTest.dynamicTest(
                        field.locationName(),
                        () -> assertThat(value(field, after)).isEqualTo(value(field, before))));
    }

    private static Object value(SdkField<?> field, Object object) {
        return field.getValueOrDefault(object);
    }

    @Test
    void everyFieldOfATaskSurvivesTheWayThroughADocument() {
        var request = Samples.filled(
                RegisterTaskDefinitionRequest.builder().cpu("").memory(""), RegisterTaskDefinitionRequest.class);
        var fields = SdkValues.fields(request, Set.of("family", "cpu", "memory", "containerDefinitions"));
        var spec = new TaskSpec(new FargateSize(256, 512), List.of(), fields);

        var written = TaskWriting.request(SERVICE, new CompletedTask(spec, spec, NOTHING));

        assertThat(written.toBuilder()
                        .tags(request.tags())
                        .family(request.family())
                        .cpu(request.cpu())
                        .memory(request.memory())
                        .containerDefinitions(request.containerDefinitions())
                        .build())
                .isEqualTo(request);
        assertThat(written.tags()).containsAll(request.tags());
    }

    @Test
    void whatEcsDoesNotKnowIsToldAllAtOnce() {
        var web = TaskSpecs.web(SERVICE, new ImageReference("testbed:1"), "1");
        var container = web.containers().getFirst();
        var odd = new TaskSpec(
                web.size(),
                List.of(new dev.astra.domain.service.ContainerDefinition(
                        container.name(),
                        container.image(),
                        container.cpu(),
                        container.memory(),
                        container.essential(),
                        container.portMappings(),
                        container.environment(),
                        container.secrets(),
                        Map.of(
                                "stopTimout", Value.of(30),
                                "readonlyRootFilesystem", Value.of("yes"),
                                "startTimeout", new Value.Numeral(new java.math.BigDecimal("1.5"))))),
                Map.of("ephemeralStorage", Value.of(21)));

        var refused = Failing.with(
                ErrorCategory.INVALID_INPUT, () -> TaskWriting.request(SERVICE, new CompletedTask(odd, odd, NOTHING)));

        assertThat(refused.code()).isEqualTo(CoreError.INVALID_MANIFEST);
        assertThat(refused).hasMessageContaining("4 fields do not fit");
        assertThat(lines(refused))
                .containsExactlyInAnyOrder(
                        "ephemeralStorage: expected a block of fields",
                        "containers[testbed].readonlyRootFilesystem: expected true or false",
                        "containers[testbed].startTimeout: expected a whole number",
                        "containers[testbed].stopTimout: AWS knows no field of this name"
                                + " (did you mean 'stopTimeout'?)");
    }

    private static List<String> lines(AstraException refused) {
        return refused.failure().diagnostics().stream().map(Diagnostic::toLine).toList();
    }

    @Test
    void sizesAreUnderstoodInBothOfTheirForms() {
        assertThat(TaskSizes.read("256", "512")).isEqualTo(new FargateSize(256, 512));
        assertThat(TaskSizes.read(".25 vCPU", "0.5 GB")).isEqualTo(new FargateSize(256, 512));
        assertThat(TaskSizes.read("1 vcpu", "3GB")).isEqualTo(new FargateSize(1024, 3072));
        assertThat(TaskSizes.read(null, null)).isEqualTo(new FargateSize(0, 0));
    }

    @Test
    void theNoteOfAdditionsIsReadAsWritten() {
        var additions = new Additions(Set.of("taskRoleArn", "networkMode"), Set.of(0, 2, 9));

        assertThat(additions.tag().value()).isEqualTo("networkMode taskRoleArn logs=0+2+9");
        assertThat(Additions.read(List.of(additions.tag()))).contains(additions);
        assertThat(Additions.read(List.of(NOTHING.tag()))).contains(NOTHING);
        assertThat(Additions.read(List.of())).isEmpty();
    }
}
