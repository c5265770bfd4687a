package dev.astra.http.service;

import dev.astra.application.UseCaseRunner;
import dev.astra.application.service.GetDeployment;
import dev.astra.http.message.Answer;
import dev.astra.http.message.ApiRequest;
import dev.astra.http.message.Endpoint;
import java.util.function.Supplier;

/** Shows how far a deployment is. */
public final class GetDeploymentEndpoint implements Endpoint {
    private final UseCaseRunner runner;
    private final Supplier<GetDeployment> getDeployment;

    public GetDeploymentEndpoint(UseCaseRunner runner, Supplier<GetDeployment> getDeployment) {
        this.runner = runner;
        this.getDeployment = getDeployment;
    }

    @Override
    public Answer answer(ApiRequest request) {
        DeploymentPath path = DeploymentPath.of(request);
        var command = new GetDeployment.Command(path.environment(), path.service(), path.deployment());
        return Answer.json(
                200, DeploymentJson.of(path, runner.as(request::caller).run(getDeployment.get(), command)));
    }
}
