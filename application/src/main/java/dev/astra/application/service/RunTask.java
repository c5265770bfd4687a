package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.identity.Access;
import dev.astra.domain.log.LogLine;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.DeploymentState;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.OneOffRequest;
import dev.astra.domain.service.OneOffTask;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.RunningService;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a command once, in a task of its own, with what the running release runs. */
public final class RunTask implements UseCase<RunTask.Command, RunTask.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public RunTask(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * The command and what it may use.
     *
     * @param container or null where it is clear which is meant
     * @param cpu of the whole task, or null for what the release says
     * @param memory of the whole task, or null for what the release says
     * @param detach returns when the task is started
     * @param dryRun looks at everything and starts nothing
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable String container,
            List<String> command,
            @Nullable Integer cpu,
            @Nullable Integer memory,
            boolean detach,
            boolean dryRun,
            Duration timeout,
            Listener listener) {
        public Command {
            command = List.copyOf(command);
        }
    }

    /** Is told how the task goes on. */
    public interface Listener {
        void started(OneOffTask task);

        void line(LogLine line);

        /** A listener made of two. */
        static Listener of(Consumer<OneOffTask> started, Consumer<LogLine> lines) {
            return new Listener() {
                @Override
                public void started(OneOffTask task) {
                    started.accept(task);
                }

                @Override
                public void line(LogLine line) {
                    lines.accept(line);
                }
            };
        }
    }

    /**
     * What was run.
     *
     * @param task the task as it was seen last, or null on a dry run
     */
    public record Result(OneOffRequest request, @Nullable OneOffTask task) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("service.run", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        Location location =
                services.find(command.environment(), command.service()).location();
        Cloud cloud = clouds.cloud();
        OneOffRequest request = request(command, cloud, location);
        if (command.dryRun()) {
            return new Result(request, null);
        }
        OneOffTask started = cloud.tasks(location).start(command.service(), request);
        command.listener().started(started);
        return new Result(
                request,
                command.detach()
                        ? started
                        : new TaskFollower(cloud, location, command.service())
                                .follow(started, command.timeout(), command.listener()::line));
    }

    private static OneOffRequest request(Command command, Cloud cloud, Location location) {
        var runtime = cloud.services(location);
        RevisionId revision = release(runtime.get(command.service()));
        var specification = runtime.specification(revision);
        String container = ContainerChoice.of(specification, command.service(), command.container());
        FargateSize said = specification.size();
        FargateSize size = command.cpu() == null && command.memory() == null
                ? null
                : new FargateSize(
                        command.cpu() == null ? said.cpu() : command.cpu(),
                        command.memory() == null ? said.memory() : command.memory());
        return new OneOffRequest(revision, container, command.command(), size);
    }

    /** What serves: a revision that is still being rolled out may yet fail. */
    private static RevisionId release(RunningService running) {
        return running.deployments().stream()
                .filter(deployment -> deployment.state() == DeploymentState.COMPLETED)
                .findFirst()
                .map(Deployment::revision)
                .orElse(running.revision());
    }
}
