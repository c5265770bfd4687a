package dev.astra.provider.local.service;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.OneOffRequest;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.TaskRunner;
import dev.astra.provider.local.state.StateFile;
import java.time.Duration;

/** Tasks whose end is known when they begin. */
public record LocalTaskRunner(StateFile file, Location location) implements TaskRunner {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Override
    public OneOffTask start(ServiceName service, OneOffRequest request) {
        FargateSize size = request.size();
        if (size != null && !size.available()) {
            throw Failures.invalid("The task was not started", "there is no " + size)
                    .next("The next size there is has " + size.nextAvailable() + ".")
                    .exception();
        }
        return file.change(draft -> {
            var row = Services.require(draft, location, service);
            var revision = OneOffs.revision(draft, row, request.revision());
            var task = OneOffs.plan(
                    draft,
                    row,
                    revision,
                    request.container(),
                    request.command(),
                    draft.newDice("one-off"),
                    draft.now());
            OneOffs.keep(draft, task);
            return task.at(draft.now());
        });
    }

    @Override
    public OneOffTask get(ServiceName service, String task) {
        return file.read(cloud -> {
            var from = cloud.now().minus(REMEMBERED);
            return OneOffs.between(cloud, location, service, from, cloud.now().plusNanos(1)).stream()
                    .filter(row -> row.id().equals(task))
                    .findFirst()
                    .map(row -> row.at(cloud.now()))
                    .orElseThrow(() -> Failures.notFound(
                                    "The task",
                                    task,
                                    "service '" + service + "' has none of that id, or it is long over")
                            .exception());
        });
    }
}
