package dev.astra.http.service;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.service.GetDeployment;
import dev.astra.application.service.WatchDeployment;
import dev.astra.domain.service.Deployment;
import dev.astra.http.message.ApiRequest;
import dev.astra.http.stream.ServerSentEvent;
import dev.astra.http.stream.StreamEndpoint;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells what happens during a deployment, and at the end what became of it. */
public final class WatchDeploymentEndpoint implements StreamEndpoint {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String EVENT = "event";

    /** The type of the last event, and its id: a client that comes back with it has heard everything. */
    private static final String END = "end";

    private final UseCaseRunner runner;
    private final Supplier<GetDeployment> getDeployment;
    private final Supplier<WatchDeployment> watchDeployment;

    public WatchDeploymentEndpoint(
            UseCaseRunner runner, Supplier<GetDeployment> getDeployment, Supplier<WatchDeployment> watchDeployment) {
        this.runner = runner;
        this.getDeployment = getDeployment;
        this.watchDeployment = watchDeployment;
    }

    @Override
    public Optional<Feed> prepare(ApiRequest request) {
        DeploymentPath path = DeploymentPath.of(request);
        UseCaseRunner own = runner.as(request::caller);
        own.run(getDeployment.get(), new GetDeployment.Command(path.environment(), path.service(), path.deployment()));
        String last = request.header("Last-Event-ID");
        return END.equals(last) ? Optional.empty() : Optional.of(client -> watch(own, path, last, client));
    }

    private void watch(
            UseCaseRunner own, DeploymentPath path, @Nullable String last, Consumer<ServerSentEvent> client) {
        var command = new WatchDeployment.Command(
                path.environment(),
                path.service(),
                path.deployment(),
                LONGEST,
                last,
                event -> client.accept(new ServerSentEvent(EVENT, event.id(), EventJson.of(event))));
        Deployment deployment = own.run(watchDeployment.get(), command).deployment();
        client.accept(new ServerSentEvent(END, END, DeploymentJson.of(path, deployment)));
    }
}
