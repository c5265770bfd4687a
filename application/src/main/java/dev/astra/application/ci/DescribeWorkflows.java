package dev.astra.application.ci;

import dev.astra.application.UseCase;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.service.ServiceLookup;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.cost.Processor;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.ServiceName;
import java.util.Arrays;
import java.util.List;

/** The workflows with which GitHub Actions deploys a service and keeps the Terraform code applied. */
public final class DescribeWorkflows implements UseCase<DescribeWorkflows.Command, DescribeWorkflows.Result> {
    private final CloudAccess clouds;
    private final ServiceLookup services;

    public DescribeWorkflows(CloudAccess clouds, ServiceLookup services) {
        this.clouds = clouds;
        this.services = services;
    }

    /**
     * What is to be deployed where.
     *
     * @param environments in the order they are deployed to
     * @param branch the branch whose changes are deployed
     * @param directory the folder of the service in its repository, with {@code /}; {@code .} is the root
     * @param terraformDirectory the folder of the Terraform code in its repository
     */
    public record Command(
            ServiceName service,
            List<AccountName> environments,
            String branch,
            String directory,
            String terraformDirectory) {
        public Command {
            environments = List.copyOf(environments);
        }
    }

    /**
     * The workflows.
     *
     * @param deploy for the repository of the service
     * @param terraform for the Terraform repository
     * @param pinned the actions that they run
     */
    public record Result(WorkflowFile deploy, WorkflowFile terraform, List<String> pinned) {}

    @Override
    public Access access(Command command) {
        return Access.read();
    }

    @Override
    public Result execute(Command command) {
        if (command.environments().isEmpty()) {
            throw Failures.invalid("No workflow can be written", "there is no environment to deploy to")
                    .next("Name one at least with --environment.")
                    .exception();
        }
        var targets = command.environments().stream()
                .map(each -> target(command, each))
                .toList();
        List<Location> locations =
                targets.stream().map(GithubWorkflows.Target::location).toList();
        var workflows = new GithubWorkflows(command.branch());
        return new Result(
                workflows.deploy(targets, processor(targets.getFirst()), command.directory()),
                workflows.terraform(locations, command.terraformDirectory()),
                pinned());
    }

    /** The processor that the service runs on where it is deployed to first. */
    private Processor processor(GithubWorkflows.Target first) {
        var runtime = clouds.cloud().services(first.location());
        var running = runtime.get(first.service().name());
        return Processor.of(runtime.specification(running.revision()));
    }

    private GithubWorkflows.Target target(Command command, AccountName environment) {
        var found = services.find(environment, command.service());
        return new GithubWorkflows.Target(found.service(), found.location());
    }

    private static List<String> pinned() {
        return Arrays.stream(Action.values()).map(Action::reference).toList();
    }
}
