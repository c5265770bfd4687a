package dev.astra.ports.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.log.LogQuery;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ImageReference;
import dev.astra.domain.service.OneOffRequest;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.service.Task;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.service.TaskRunner;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link TaskRunner} keeps to. */
@Floor(7)
public abstract class TaskRunnerContract extends CapabilityContract<TaskRunnerFixture> {
    private final ServiceName service = Fresh.service();

    /** The contract of {@link Capability#ONE_OFF_TASKS}. */
    protected TaskRunnerContract() {
        super(Capability.ONE_OFF_TASKS);
    }

    private TaskRunner runner() {
        return fixture().cloud().tasks(fixture().location());
    }

    private RevisionId start(ImageReference image) {
        fixture().start(fixture().location(), service, TaskSpecs.web(service, image, "1"), 1);
        return fixture().cloud().services(fixture().location()).get(service).revision();
    }

    private OneOffRequest request(RevisionId revision, @Nullable FargateSize size) {
        return new OneOffRequest(revision, service.value(), List.of("echo", "hello"), size);
    }

    private OneOffTask finished(OneOffTask task) {
        return fixture().await(() -> runner().get(service, task.id()), OneOffTask::finished);
    }

    @Test
    void aTaskIsStartedAndRunsToItsEnd() {
        var revision = start(fixture().jobImage());

        var started = runner().start(service, request(revision, null));

        assertThat(started.finished()).isFalse();
        assertThat(started.exitCode()).isNull();
        assertThat(started.revision()).isEqualTo(revision);
        assertThat(started.container()).isEqualTo(service.value());
        var ended = finished(started);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.succeeded()).isTrue();
        assertThat(ended.stoppedReason()).isNotBlank();
    }

    @Test
    void theExitCodeOfAFailureIsTold() {
        var revision = start(fixture().healthyImage());
        var failing = fixture()
                .cloud()
                .services(fixture().location())
                .register(service, TaskSpecs.web(service, fixture().failingJobImage(), "2"));

        var ended = finished(runner().start(
                        service, new OneOffRequest(failing, service.value(), List.of("sh", "-c", "exit 1"), null)));

        assertThat(failing).isNotEqualTo(revision);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.succeeded()).isFalse();
    }

    @Test
    void theServiceItselfIsLeftAlone() {
        var revision = start(fixture().jobImage());
        var runtime = fixture().cloud().services(fixture().location());
        var before = runtime.tasks(service).stream().map(Task::id).toList();

        finished(runner().start(service, request(revision, null)));

        assertThat(runtime.get(service).running()).isEqualTo(1);
        assertThat(runtime.tasks(service)).extracting(Task::id).containsExactlyElementsOf(before);
    }

    @Test
    void itsLinesAreInTheLogOfTheService() {
        var revision = start(fixture().jobImage());
        var task = finished(runner().start(service, request(revision, null)));

        assertThat(lines()).anyMatch(line -> line.task().equals(task.id()));
    }

    private List<LogLine> lines() {
        var logs = fixture().cloud().logs(fixture().location());
        var query = new LogQuery(Instant.EPOCH, null, null);
        var page = logs.read(service, query);
        var lines = new ArrayList<>(page.lines());
        for (var next = page.next(); next != null; next = page.next()) {
            page = logs.read(service, query.after(next));
            lines.addAll(page.lines());
        }
        return lines;
    }

    @Test
    void aSizeOfItsOwnMustBeOneThatCanBeHad() {
        var revision = start(fixture().jobImage());

        assertThat(finished(runner().start(service, request(revision, new FargateSize(512, 1024))))
                        .succeeded())
                .isTrue();
        Failing.with(
                ErrorCategory.INVALID_INPUT, () -> runner().start(service, request(revision, new FargateSize(300, 7))));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var revision = start(fixture().jobImage());
        var other = new OneOffRequest(revision, "no-such-container", List.of("echo"), null);

        Failing.with(ErrorCategory.NOT_FOUND, () -> runner().start(service, other));
        Failing.with(
                ErrorCategory.NOT_FOUND,
                () -> runner().start(service, request(new RevisionId(service + ":4711"), null)));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runner().get(service, "0".repeat(32)));
        Failing.with(ErrorCategory.NOT_FOUND, () -> runner().start(Fresh.service(), request(revision, null)));
    }

    @Test
    void severalTasksRunAtOnce() {
        var revision = start(fixture().jobImage());

        var tasks = List.of(
                runner().start(service, request(revision, null)), runner().start(service, request(revision, null)));

        assertThat(tasks).extracting(OneOffTask::id).doesNotHaveDuplicates();
        assertThat(tasks)
                .allSatisfy(task -> assertThat(finished(task).succeeded()).isTrue());
    }
}
