package dev.astra.http;

import dev.astra.application.UseCaseRunner;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.organization.ApiKey;
import dev.astra.http.contract.OperationId;
import dev.astra.http.exchange.EndpointHandler;
import dev.astra.http.exchange.ProblemHandler;
import dev.astra.http.exchange.Work;
import dev.astra.http.health.HealthHandler;
import dev.astra.http.health.Readiness;
import dev.astra.http.health.ReadinessHandler;
import dev.astra.http.idempotency.IdempotentAnswers;
import dev.astra.http.idempotency.IdempotentEndpoint;
import dev.astra.http.identity.Authentication;
import dev.astra.http.identity.WhoamiEndpoint;
import dev.astra.http.listener.ServerLimits;
import dev.astra.http.message.Endpoint;
import dev.astra.http.service.DeployServiceEndpoint;
import dev.astra.http.service.GetDeploymentEndpoint;
import dev.astra.http.service.ListServicesEndpoint;
import dev.astra.http.service.WatchDeploymentEndpoint;
import dev.astra.http.stream.OpenStreams;
import dev.astra.http.stream.StreamHandler;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/** What answers each operation of the contract. */
record ApiHandlers(UseCaseRunner runner, Function<ApiKey, Caller> callers, ApiUseCases useCases, Readiness readiness) {
    private static final int REMEMBERED_ANSWERS = 2_000;

    Handler<RoutingContext> authentication(Work work, ProblemHandler problems) {
        return new Authentication(work, problems, callers);
    }

    /** By the operations' ids. */
    Map<String, Handler<RoutingContext>> operations(
            Work work, OpenStreams streams, ProblemHandler problems, ServerLimits limits) {
        var watch = new WatchDeploymentEndpoint(runner, useCases.getDeployment(), useCases.watchDeployment());
        return Map.of(
                OperationId.CHECK_HEALTH, new HealthHandler(),
                OperationId.CHECK_READINESS, new ReadinessHandler(work, problems, readiness),
                OperationId.DESCRIBE_CALLER,
                        new EndpointHandler(work, problems, new WhoamiEndpoint(runner, useCases.describeCaller())),
                OperationId.LIST_SERVICES,
                        new EndpointHandler(work, problems, new ListServicesEndpoint(runner, useCases.listServices())),
                OperationId.DEPLOY_SERVICE, new EndpointHandler(work, problems, deployService()),
                OperationId.GET_DEPLOYMENT,
                        new EndpointHandler(
                                work, problems, new GetDeploymentEndpoint(runner, useCases.getDeployment())),
                OperationId.WATCH_DEPLOYMENT, new StreamHandler(work, streams, problems, limits.heartbeat(), watch));
    }

    private Endpoint deployService() {
        return new IdempotentEndpoint(
                new DeployServiceEndpoint(runner, useCases.deployService()),
                new IdempotentAnswers(InstantSource.system(), REMEMBERED_ANSWERS));
    }
}
