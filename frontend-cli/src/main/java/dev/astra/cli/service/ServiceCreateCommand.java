package dev.astra.cli.service;

import dev.astra.application.cost.EstimateNewService;
import dev.astra.application.service.CreateService;
import dev.astra.application.service.PreviewService;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.command.Session;
import dev.astra.cli.command.TerraformDirectory;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.cli.cost.BudgetOption;
import dev.astra.cli.cost.EstimateJson;
import dev.astra.cli.cost.EstimateText;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes everything a new service needs. */
@Command(name = "create", description = "Create a service: repository, load balancer, container service, DNS, TLS.")
public final class ServiceCreateCommand implements Callable<Integer> {
    private static final String BANNER = """
            ┌─ Astra service setup
            ├─ To setup a brand new service we'll need to initialize the infrastructure that allows you
            │  to manage and deploy the service.
            │  We'll set up the following for your service:
            │    • An ECR (Elastic Container Registry) repository for container management.
            │    • Load balancers along with appropriate target groups for efficient traffic distribution.
            │    • An ECS (Elastic Container Service) service definition to manage your containerized applications.
            │    • A starter ECS task definition to initialize your containers and define core functionality like logging.
            │    • Necessary DNS entries and TLS certificates for secure, reliable connectivity.
            ├─ Astra will attempt to use Terraform to create this infrastructure on your behalf.""";

    private final Session session;
    private final Supplier<CreateService> createService;
    private final Supplier<PreviewService> previewService;
    private final Supplier<EstimateNewService> estimateService;

    @Mixin
    private ServiceArguments arguments = new ServiceArguments();

    @Parameters(index = "2", paramLabel = "EXPOSURE", description = "Who can reach it: public, internal or worker.")
    private String exposure = "";

    @Mixin
    private TerraformDirectory repository = new TerraformDirectory();

    @Option(
            names = {"-y", "--yes"},
            description = "Create it without asking.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would be created, create nothing.")
    private boolean dryRun;

    @Mixin
    private BudgetOption limit = new BudgetOption();

    public ServiceCreateCommand(
            Session session,
            Supplier<CreateService> createService,
            Supplier<PreviewService> previewService,
            Supplier<EstimateNewService> estimateService) {
        this.session = session;
        this.createService = createService;
        this.previewService = previewService;
        this.estimateService = estimateService;
    }

    private record ServicePreviewJson(
            String stack,
            List<PlanText.ChangeJson> changes,
            @Nullable EstimateJson cost) {}

    private record ServiceCreateJson(ServiceJson service, List<String> files, int changes) {}

    @Override
    public Integer call() {
        Exposure wanted = Exposure.parse(exposure);
        arguments.requireValid();
        Estimate price = price(wanted).orElse(null);
        if (dryRun) {
            return preview(wanted, price);
        }
        session.console().note(BANNER);
        if (price != null) {
            session.console().note("├─ " + EstimateText.addition(price));
        }
        if (!session.prompter().confirm("Create this service?", yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The service was not created", "you did not agree")
                    .exception();
        }
        return create(wanted);
    }

    private Optional<Estimate> price(Exposure wanted) {
        var budget = limit.budget();
        Optional<Estimate> price = session.run(
                estimateService.get(),
                new EstimateNewService.Command(
                        arguments.environment(), arguments.service(), wanted, budget.isPresent()));
        price.ifPresent(estimate -> budget.ifPresent(most -> most.require(
                estimate,
                "The service " + arguments.service() + " in " + arguments.environment(),
                "Nothing has been made. Raise --max-monthly, or create a worker, which has no load balancer.")));
        return price;
    }

    private int preview(Exposure wanted, @Nullable Estimate price) {
        var command = new PreviewService.Command(
                arguments.environment(), arguments.service(), wanted, ProgressListener.silent());
        Plan plan = session.run(previewService.get(), command);
        var json = PlanText.json(plan);
        return session.show(
                new ServicePreviewJson(json.stack(), json.changes(), price == null ? null : EstimateJson.of(price)),
                () -> PlanText.text(plan) + (price == null ? "" : EstimateText.addition(price) + "\n"));
    }

    private int create(Exposure wanted) {
        CreateService.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(
                    createService.get(),
                    new CreateService.Command(
                            arguments.environment(), arguments.service(), wanted, repository.root(session), progress));
        }
        return session.show(
                new ServiceCreateJson(ServiceJson.of(result.service()), result.files(), result.changes()),
                () -> text(result.service()));
    }

    private String text(Service service) {
        var text = new StringBuilder();
        text.append("├── %s Created new service %s\n"
                .formatted(session.console().style().good("✓"), service.name()));
        if (!service.addresses().isEmpty()) {
            text.append("├─ You can visit your service at:\n");
            service.addresses()
                    .forEach(address -> text.append("│    • %s | %s\n".formatted(address.uri(), address.label())));
        }
        text.append("├─ What to do next?:\n");
        text.append("│    1) Commit the newly created Terraform service files into version control.\n");
        text.append("│    2) Upload your app container to the newly created ECR repo: %s\n"
                .formatted(service.repository()));
        text.append("│    3) Perform your first deployment!\n");
        text.append(
                "│      • astra service generate-manifest %s %s\n".formatted(service.name(), service.environment()));
        text.append("│      • astra service deploy %s %s -w\n".formatted(service.name(), service.environment()));
        return text.toString();
    }
}
