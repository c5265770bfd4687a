package dev.astra.cli.cost;

import dev.astra.application.cost.EstimateOrganization;
import dev.astra.application.cost.EstimateService;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.TextFile;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.error.Failures;
import dev.astra.domain.service.ServiceName;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prices the organization, an environment or a service. */
@Command(name = "estimate", description = "Estimate what your organization costs a month, item by item.")
public final class CostEstimateCommand implements Callable<Integer> {
    private static final String ADVICE = "Smaller or fewer tasks cost less; or raise --max-monthly.";

    private final Session session;
    private final Supplier<EstimateOrganization> estimateOrganization;
    private final Supplier<EstimateService> estimateService;

    @Option(names = "--environment", paramLabel = "ENV", description = "Only this environment.")
    private @Nullable String environment;

    @Option(names = "--service", paramLabel = "NAME", description = "Only this service of the environment.")
    private @Nullable String service;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Price the service as this manifest describes it, and tell the difference.")
    private @Nullable Path manifest;

    @Option(
            names = "--tasks",
            paramLabel = "NUMBER",
            description = "Price the service with so many tasks, and tell the difference.")
    private @Nullable Integer tasks;

    @Option(
            names = "--requests",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description = "How many requests a month to assume for each service (default: ${DEFAULT-VALUE}).")
    private long requests;

    @Mixin
    private BudgetOption limit = new BudgetOption();

    public CostEstimateCommand(
            Session session,
            Supplier<EstimateOrganization> estimateOrganization,
            Supplier<EstimateService> estimateService) {
        this.session = session;
        this.estimateOrganization = estimateOrganization;
        this.estimateService = estimateService;
    }

    /** What was priced: as it is, and as it would be. */
    private record Priced(String subject, Estimate now, Estimate then) {}

    @Override
    public Integer call() {
        var budget = limit.budget();
        Priced priced = service == null ? organization() : service(new ServiceName(service));
        int exit = session.show(EstimateJson.of(priced.now(), priced.then()), () -> text(priced));
        budget.ifPresent(most -> most.require(priced.then(), priced.subject(), ADVICE));
        return exit;
    }

    private String text(Priced priced) {
        var text = new EstimateText(session.console().style());
        return text.receipt(priced.then(), new Traffic(requests)) + text.difference(priced.now(), priced.then());
    }

    private Priced organization() {
        if (manifest != null || tasks != null) {
            throw incomplete("--manifest and --tasks are about one service: name it with --service");
        }
        AccountName only = environment == null ? null : new AccountName(environment);
        var command = new EstimateOrganization.Command(only, new Traffic(requests));
        Estimate estimate = session.run(estimateOrganization.get(), command);
        return new Priced(only == null ? "The organization" : "The environment " + only, estimate, estimate);
    }

    private Priced service(ServiceName name) {
        if (environment == null) {
            throw incomplete("a service is one of an environment: name it with --environment");
        }
        var in = new AccountName(environment);
        var command = new EstimateService.Command(in, name, readManifest(), tasks, new Traffic(requests));
        EstimateService.Result result = session.run(estimateService.get(), command);
        return new Priced("The service " + name + " in " + in, result.now(), result.then());
    }

    private @Nullable ManifestSource readManifest() {
        if (manifest == null) {
            return null;
        }
        String advice = "Write one with astra service generate-manifest, or name another one with --manifest.";
        Path file = session.console().directory().resolve(manifest);
        return new ManifestSource(manifest.toString(), TextFile.read(file, advice));
    }

    private static RuntimeException incomplete(String why) {
        return Failures.invalid("The options are not complete", why).exception();
    }
}
