package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.service.DeploymentId;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.domain.service.TaskSpec;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceRuntime} keeps to when it is asked, and when it registers; see also {@link RollOutContract}. */
@Floor(17)
public abstract class ServiceRuntimeContract extends CapabilityContract<ServiceFixture> {
    private static final List<String> NONSENSE =
            List.of("", " ", "nonsense", ":", "x:0", "../..", "ä\n\0", "x".repeat(5_000));

    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#SERVICES}. */
    protected ServiceRuntimeContract() {
        super(Capability.SERVICES);
    }

    private ServiceRuntime runtime() {
        return fixture().cloud().services(fixture().location());
    }

    private TaskSpec web(String version) {
        return TaskSpecs.web(service, fixture().healthyImage(), version);
    }

    private void start(int desired) {
        fixture().start(fixture().location(), service, web("1"), desired);
    }

    @Test
    void aSteadyServiceRunsWhatItShould() {
        start(2);

        var running = runtime().get(service);
        assertThat(running.name()).isEqualTo(service);
        assertThat(running.desired()).isEqualTo(2);
        assertThat(running.running()).isEqualTo(2);
        assertThat(runtime().specification(running.revision())).isEqualTo(web("1"));
    }

    @Test
    void aSteadyServiceListsTheDeploymentThatBroughtIt() {
        start(2);

        var running = runtime().get(service);
        assertThat(running.deployments().getFirst()).satisfies(deployment -> {
            assertThat(deployment.state()).isEqualTo(DeploymentState.COMPLETED);
            assertThat(deployment.revision()).isEqualTo(running.revision());
            assertThat(runtime().deployment(service, deployment.id())).isEqualTo(deployment);
        });
    }

    @Test
    void aSteadyServiceHasItsTasks() {
        start(2);

        var revision = runtime().get(service).revision();
        assertThat(runtime().tasks(service))
                .filteredOn(task -> task.stoppedReason() == null)
                .hasSize(2)
                .allSatisfy(task -> {
                    assertThat(task.id()).isNotBlank();
                    assertThat(task.revision()).isEqualTo(revision);
                    assertThat(task.status()).isNotBlank();
                });
    }

    @Test
    void tasksAreOldestFirst() {
        start(2);

        assertThat(runtime().tasks(service)).extracting(Task::startedAt).isSorted();
    }

    @Test
    void eventsAreOldestFirstAndTellThemselvesApart() {
        start(2);

        var events = runtime().events(service);
        assertThat(events).extracting(ServiceEvent::at).isSorted();
        assertThat(events).extracting(ServiceEvent::id).doesNotHaveDuplicates();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.message()).isNotBlank().doesNotStartWith("(service"));
    }

    @Test
    void aServiceThatDoesNotExistIsNotFound() {
        var revision = new RevisionId(service + ":1");
        var deployment = new DeploymentId("ecs-svc/0000000000000000000");

        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().get(service));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().register(service, web("1")));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().rollOut(service, revision));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().deployment(service, deployment));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().events(service));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().tasks(service));
    }

    @Test
    void environmentsHaveTheirOwnServices() {
        start(1);

        Failing.with(
                ErrorCategory.NOT_FOUND,
                () -> fixture().cloud().services(fixture().elsewhere()).get(service));
    }

    @Test
    void aRevisionThatDoesNotExistIsNotFound() {
        start(1);
        var absent = new RevisionId(runtime().get(service).revision() + "000");

        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().specification(absent));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runtime().rollOut(service, absent));
    }

    @Test
    void aDeploymentThatDoesNotExistIsNotFound() {
        start(1);

        Failing.with(
                ErrorCategory.NOT_FOUND,
                () -> runtime().deployment(service, new DeploymentId("ecs-svc/0000000000000000000")));
    }

    @Test
    void nonsenseInPlaceOfANameIsRefused() {
        start(1);
        var categories = List.of(ErrorCategory.NOT_FOUND, ErrorCategory.INVALID_INPUT);

        for (var nonsense : NONSENSE) {
            Failing.with(categories, () -> runtime().specification(new RevisionId(nonsense)));
            Failing.with(categories, () -> runtime().rollOut(service, new RevisionId(nonsense)));
            Failing.with(categories, () -> runtime().deployment(service, new DeploymentId(nonsense)));
        }
    }

    @Test
    void aRevisionSaysWhatWasRegisteredToTheLastField() {
        start(1);
        var reference = new SecretReference("arn:aws:secretsmanager:us-east-2:000000000001:secret:astra/x/y/z-abcdef");
        var everything = TaskSpecs.withFurtherFields(service, fixture().healthyImage(), reference);

        var revision = runtime().register(service, everything);

        assertThat(runtime().specification(revision)).isEqualTo(everything);
    }

    @Test
    void registeringAgainReturnsTheSameRevision() {
        start(1);

        var first = runtime().register(service, web("2"));

        assertThat(runtime().register(service, web("2"))).isEqualTo(first);
    }

    @Test
    void anotherSpecificationIsAnotherRevision() {
        start(1);

        var second = runtime().register(service, web("2"));
        var third = runtime().register(service, web("3"));

        assertThat(Stream.of(runtime().get(service).revision(), second, third)).doesNotHaveDuplicates();
        assertThat(runtime().specification(second)).isEqualTo(web("2"));
        assertThat(runtime().specification(third)).isEqualTo(web("3"));
    }

    @Test
    void registeringChangesNothingThatRuns() {
        start(1);
        var before = runtime().get(service);
        var tasks = runtime().tasks(service);

        runtime().register(service, web("2"));

        assertThat(runtime().get(service)).isEqualTo(before);
        assertThat(runtime().tasks(service)).isEqualTo(tasks);
    }

    @Test
    void aSizeThatCannotBeHadIsRefused() {
        start(1);
        var web = web("2");
        var odd = new TaskSpec(new FargateSize(256, 4096), web.containers(), Map.of());

        Failing.with(ErrorCategory.INVALID_INPUT, () -> runtime().register(service, odd));
    }

    @Test
    void specificationsRegisteredAtOnceAreAllKept() {
        start(1);

        var revisions = Together.run(4, number -> runtime().register(service, web("at once " + number)));

        assertThat(revisions).doesNotHaveDuplicates();
        for (int i = 0; i < revisions.size(); i++) {
            assertThat(runtime().specification(revisions.get(i))).isEqualTo(web("at once " + i));
        }
    }

    @Test
    void answersCannotBeChanged() {
        start(1);

        Failing.onChange(runtime().tasks(service));
        Failing.onChange(runtime().events(service));
        Failing.onChange(runtime().get(service).deployments());
    }
}
