package dev.astra.http.service;

import dev.astra.application.CallerSource;
import dev.astra.application.UseCaseRunner;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.application.service.DeployService;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Deployment;
import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceName;
import dev.astra.domain.value.Value;
import dev.astra.domain.value.ValueChange;
import dev.astra.http.message.Answer;
import dev.astra.http.message.ApiRequest;
import dev.astra.http.message.Endpoint;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Starts a deployment and says where to follow it. */
public final class DeployServiceEndpoint implements Endpoint {
    private final UseCaseRunner runner;
    private final Function<CallerSource, DeployService> deployService;

    public DeployServiceEndpoint(UseCaseRunner runner, Function<CallerSource, DeployService> deployService) {
        this.runner = runner;
        this.deployService = deployService;
    }

    private record DeployRequestJson(
            String manifest,
            @Nullable String fileName,
            @Nullable String approvedRevision,
            boolean force) {

        DeployService.Command command(AccountName environment, ServiceName service) {
            return new DeployService.Command(
                    environment,
                    service,
                    new ManifestSource(fileName == null ? ManifestSource.fileName(environment) : fileName, manifest),
                    approvedRevision == null ? null : new RevisionId(approvedRevision),
                    force,
                    ProgressListener.silent());
        }
    }

    private record DeployJson(
            List<ChangeJson> changes, @Nullable DeploymentJson deployment) {}

    private record ChangeJson(
            String path, @Nullable String before, @Nullable String after) {
        static ChangeJson of(ValueChange change) {
            return new ChangeJson(change.path(), text(change.before()), text(change.after()));
        }

        private static @Nullable String text(@Nullable Value value) {
            return value == null ? null : value.toText();
        }
    }

    @Override
    public Answer answer(ApiRequest request) {
        var environment = new AccountName(request.pathParameter("environment"));
        var service = new ServiceName(request.pathParameter("service"));
        var command = request.body(DeployRequestJson.class).command(environment, service);
        var result = runner.as(request.callers()).run(deployService.apply(request.callers()), command);
        List<ChangeJson> changes = result.changes().stream().map(ChangeJson::of).toList();
        Deployment deployment = result.deployment();
        if (deployment == null) {
            return Answer.json(200, new DeployJson(changes, null));
        }
        var path = new DeploymentPath(service, environment, deployment.id());
        return Answer.json(202, new DeployJson(changes, DeploymentJson.of(path, deployment)))
                .header("location", path.text());
    }
}
