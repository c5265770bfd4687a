package dev.astra.aws.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.domain.service.ContainerDefinition;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.TaskSpec;
import dev.astra.domain.value.Value;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.service.TaskSpecs;
import dev.astra.testsupport.emulator.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.OSFamily;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What a revision has beside its specification, and that it does not show. */
@Emulated
final class RegistrationTest {
    private final FargateServices services;
    private final ServiceName service = Fresh.service();

    RegistrationTest(EmulatedAws aws) {
        this.services = new FargateServices(aws);
    }

    @BeforeEach
    void start() {
        services.start(services.location(), service, web("1"), 1);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private ServiceRuntime runtime() {
        return services.cloud().services(services.location());
    }

    private TaskSpec web(String version) {
        return TaskSpecs.web(service, services.healthyImage(), version);
    }

    private TaskDefinition stored(RevisionId revision) {
        var request = DescribeTaskDefinitionRequest.builder()
                .taskDefinition(revision.value())
                .build();
        return services.ecs().call(EcsClient::describeTaskDefinition, request).taskDefinition();
    }

    private static TaskSpec with(TaskSpec spec, Map<String, Value> further, Map<String, Value> ofContainer) {
        var containers = new ArrayList<ContainerDefinition>();
        for (ContainerDefinition container : spec.containers()) {
            var all = new HashMap<>(container.further());
            all.putAll(ofContainer);
            containers.add(new ContainerDefinition(
                    container.name(),
                    container.image(),
                    container.cpu(),
                    container.memory(),
                    container.essential(),
                    container.portMappings(),
                    container.environment(),
                    container.secrets(),
                    all));
        }
        return new TaskSpec(spec.size(), containers, further);
    }

    @Test
    void aNewRevisionKeepsWhatHoldsForTheService() {
        var first = stored(runtime().get(service).revision());

        var second = stored(runtime().register(service, web("2")));

        assertThat(second.executionRoleArn())
                .isEqualTo(first.executionRoleArn())
                .endsWith("-execution");
        assertThat(second.taskRoleArn()).isEqualTo(first.taskRoleArn()).endsWith("-task");
        assertThat(second.networkMode()).isEqualTo(NetworkMode.AWSVPC);
        assertThat(second.requiresCompatibilities()).isEqualTo(first.requiresCompatibilities());
        assertThat(second.runtimePlatform()).isEqualTo(first.runtimePlatform());
        assertThat(second.containerDefinitions().getFirst().logConfiguration())
                .isEqualTo(first.containerDefinitions().getFirst().logConfiguration());
    }

    @Test
    void noneOfItShowsInTheSpecification() {
        var specification = runtime().specification(runtime().register(service, web("2")));

        assertThat(specification.further()).isEmpty();
        assertThat(specification.containers().getFirst().further()).isEmpty();
    }

    @Test
    void theFirstRevisionCanBeRegisteredAgainAsItIs() {
        var first = runtime().get(service).revision();

        assertThat(runtime().register(service, runtime().specification(first))).isEqualTo(first);
    }

    @Test
    void theFirstRevisionShowsAProcessorThatIsNotTheUsualOne() {
        var platform =
                RuntimePlatform.builder().operatingSystemFamily(OSFamily.LINUX).cpuArchitecture(CPUArchitecture.ARM64);
        var starter = StarterTask.of(services.location(), service, web("1")).toBuilder()
                .runtimePlatform(platform.build())
                .build();
        services.ecs().call(EcsClient::registerTaskDefinition, starter);

        var specification = runtime().specification(new RevisionId(service + ":2"));

        assertThat(specification.further())
                .containsExactly(Map.entry(
                        "runtimePlatform",
                        Value.of(Map.of(
                                "cpuArchitecture", Value.of("ARM64"), "operatingSystemFamily", Value.of("LINUX")))));
        assertThat(runtime().register(service, specification)).isEqualTo(new RevisionId(service + ":2"));
    }

    @Test
    void whatASpecificationSaysItselfIsTakenAndShown() {
        var platform =
                Value.of(Map.of("cpuArchitecture", Value.of("X86_64"), "operatingSystemFamily", Value.of("LINUX")));
        var log = Value.of(Map.of(
                "logDriver",
                Value.of("awslogs"),
                "options",
                Value.of(Map.of(
                        "awslogs-group", Value.of("/elsewhere"),
                        "awslogs-region", Value.of("us-east-2"),
                        "mode", Value.of("non-blocking")))));
        var tags = Value.of(List.of(Value.of(Map.of("key", Value.of("team"), "value", Value.of("core")))));
        var said = with(web("2"), Map.of("runtimePlatform", platform, "tags", tags), Map.of("logConfiguration", log));

        var revision = runtime().register(service, said);

        assertThat(runtime().specification(revision)).isEqualTo(said);
        assertThat(stored(revision)
                        .containerDefinitions()
                        .getFirst()
                        .logConfiguration()
                        .options())
                .containsEntry("awslogs-group", "/elsewhere");
    }

    @Test
    void anotherProcessorIsKeptByTheRevisionsAfterIt() {
        var arm = Value.of(Map.of("cpuArchitecture", Value.of("ARM64"), "operatingSystemFamily", Value.of("LINUX")));
        runtime()
                .rollOut(
                        service, runtime().register(service, with(web("2"), Map.of("runtimePlatform", arm), Map.of())));

        var revision = runtime().register(service, web("3"));

        assertThat(stored(revision).runtimePlatform().cpuArchitecture()).isEqualTo(CPUArchitecture.ARM64);
        assertThat(runtime().specification(revision)).isEqualTo(web("3"));
    }

    @Test
    void aContainerThatIsNewWritesToTheServicesLog() {
        var revision = runtime().register(service, withSidecar());

        assertThat(stored(revision).containerDefinitions()).allSatisfy(container -> {
            assertThat(container.logConfiguration().logDriver()).isEqualTo(LogDriver.AWSLOGS);
            assertThat(container.logConfiguration().options())
                    .containsEntry("awslogs-group", "/astra/staging/" + service)
                    .containsEntry("awslogs-region", "us-east-2")
                    .containsEntry("awslogs-stream-prefix", service.value());
        });
        assertThat(runtime().specification(revision)).isEqualTo(withSidecar());
    }

    private TaskSpec withSidecar() {
        var web = web("2");
        var sidecar = new ContainerDefinition(
                "sidecar", services.healthyImage(), 0, 0, false, List.of(), Map.of(), List.of(), Map.of());
        return new TaskSpec(web.size(), List.of(web.containers().getFirst(), sidecar), Map.of());
    }

    @Test
    void everyFieldOfAContainerComesBackFromAws() {
        var container = ContainerReading.container(Samples.container(), Set.of());
        var everything = new TaskSpec(FargateSize.SMALLEST, List.of(container), Map.of());

        var revision = runtime().register(service, everything);

        assertThat(runtime().specification(revision)).isEqualTo(everything);
    }

    @Test
    void aRegistrationThatLosesARaceIsTriedAgain() {
        var lost = Fault.error("ecs", "RegisterTaskDefinition", "ClientException", 400)
                .message("Too many concurrent attempts to create a new revision of the specified family.");
        services.emulator().inject(lost.times(2));

        var revision = runtime().register(service, web("2"));

        assertThat(runtime().specification(revision)).isEqualTo(web("2"));
    }
}
