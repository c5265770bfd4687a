package dev.astra.aws.service;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.console.DataChannel;
import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Retry;
import dev.astra.domain.service.ConsoleExit;
import dev.astra.domain.service.ConsoleTarget;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.service.TaskConsole;
import dev.astra.ports.service.Terminal;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ManagedAgent;
import software.amazon.awssdk.services.ecs.model.TargetNotConnectedException;
import software.amazon.awssdk.services.ecs.model.Task;

/** ECS Exec: a program in a running container, at the other end of a channel of the Session Manager. */
public final class AwsTaskConsole implements TaskConsole {
    private static final String RUNNING = "RUNNING";

    private final AwsClient<EcsClient> ecs;
    private final EcsServices services;
    private final Location location;

    public AwsTaskConsole(AwsClients clients, Location location) {
        this.ecs = clients.in(location, "ecs", EcsClient.class, EcsClient::builder);
        this.services = new EcsServices(ecs, location);
        this.location = location;
    }

    @Override
    public ConsoleExit open(ServiceName service, ConsoleTarget target, Terminal terminal) {
        requireReady(service, find(service, target.task()), target.container());
        var request = ExecuteCommandRequest.builder()
                .cluster(services.cluster())
                .task(target.task())
                .container(target.container())
                .command(CommandLine.of(target.command()))
                .interactive(true)
                .build();
        var session = ecs.find(AwsTaskConsole::unreachable, EcsClient::executeCommand, request)
                .orElseThrow(() -> notConnected(service))
                .session();
        return new DataChannel(URI.create(session.streamUrl()), session.tokenValue(), terminal).run();
    }

    private static boolean unreachable(Exception answer) {
        return answer instanceof TargetNotConnectedException || answer instanceof InvalidParameterException;
    }

    private Task find(ServiceName service, String task) {
        services.get(service);
        var request = DescribeTasksRequest.builder()
                .cluster(services.cluster())
                .tasks(List.of(task))
                .build();
        return ecs.call(EcsClient::describeTasks, request).tasks().stream()
                .filter(found -> found.taskDefinitionArn().contains("task-definition/" + service + ":"))
                .findFirst()
                .orElseThrow(() -> Failures.notFound(
                                "The task", task, "service '" + service + "' has none of that id, or it is long over")
                        .next(status(service))
                        .exception());
    }

    private void requireReady(ServiceName service, Task task, String containerName) {
        if (!RUNNING.equals(task.lastStatus())) {
            throw notOpened("the task is " + task.lastStatus())
                    .next(status(service))
                    .exception();
        }
        Container container = task.containers().stream()
                .filter(each -> each.name().equals(containerName))
                .findFirst()
                .orElseThrow(() -> Failures.notFound("The container", containerName, "the task has " + names(task))
                        .exception());
        if (!Boolean.TRUE.equals(task.enableExecuteCommand())) {
            throw notOpened("the task was started without ECS Exec")
                    .next("Enable it in the service's Terraform directory (the service module does), apply, and start"
                            + " new tasks with astra service restart " + service + " " + location.name() + " -w.")
                    .exception();
        }
        container.managedAgents().stream()
                .filter(agent -> !RUNNING.equals(agent.lastStatus()))
                .findFirst()
                .ifPresent(agent -> {
                    throw agentDown(service, agent);
                });
    }

    private AstraException agentDown(ServiceName service, ManagedAgent agent) {
        String reason = agent.reason() == null ? "" : " (" + agent.reason() + ")";
        return notOpened("its agent is " + agent.lastStatus() + reason)
                .retry(Retry.YES)
                .next("A task that has just started needs a few seconds: run the command again.")
                .next(restart(service))
                .exception();
    }

    private AstraException notConnected(ServiceName service) {
        return notOpened("the agent in the container does not answer")
                .retry(Retry.YES)
                .next("Check that the task role may use ssmmessages (the service module permits it), and that the task"
                        + " reaches the internet or the endpoint of ssmmessages.")
                .next("A container with a read-only root file system cannot have an agent.")
                .next(restart(service))
                .exception();
    }

    private static Failure notOpened(String why) {
        return Failure.of(CoreError.TASK_NOT_READY, "The console was not opened", why);
    }

    private String restart(ServiceName service) {
        return "Try another task, or start new ones with astra service restart " + service + " " + location.name()
                + " -w.";
    }

    private String status(ServiceName service) {
        return "See which tasks run with astra service status " + service + " " + location.name() + ".";
    }

    private static String names(Task task) {
        return task.containers().stream().map(Container::name).collect(Collectors.joining(", "));
    }
}
