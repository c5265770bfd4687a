package dev.astra.cli.ci;

import dev.astra.application.ci.DescribeWorkflows;
import dev.astra.application.ci.TrustGithub;
import dev.astra.cli.command.Session;
import dev.astra.cli.command.TerraformDirectory;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.ci.GithubRepository;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.ServiceName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the workflows of GitHub Actions, and makes the roles that they take. */
@Command(
        name = "github",
        description = "Deploy a service from GitHub Actions, without stored keys.",
        footer = {
            "",
            "Writes .github/workflows here and in the Terraform repository, and makes for each environment roles that",
            "only these repositories can take. A workflow that somebody has changed is shown before it is replaced."
        })
public final class CiGithubCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<DescribeWorkflows> describeWorkflows;
    private final Supplier<TrustGithub> trustGithub;
    private final Supplier<Path> usualTerraformRoot;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            split = ",",
            description = "Where to, in this order. Default: staging,production.")
    private List<String> environments = List.of("staging", "production");

    @Option(names = "--repository", paramLabel = "OWNER/NAME", description = "Default: where origin of this clone is.")
    private @Nullable String repository;

    @Option(
            names = "--terraform-repository",
            paramLabel = "OWNER/NAME",
            description = "Default: where origin of the Terraform folder is; without one that part is left out.")
    private @Nullable String terraformRepository;

    @Option(names = "--branch", paramLabel = "NAME", description = "What is deployed. Default: main.")
    private String branch = "main";

    @Mixin
    private TerraformDirectory terraform = new TerraformDirectory();

    @Option(names = "--force", description = "Replace workflows that somebody has changed.")
    private boolean force;

    @Option(
            names = {"-y", "--yes"},
            description = "Approve beforehand what is made.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would be written and made, change nothing.")
    private boolean dryRun;

    public CiGithubCommand(
            Session session,
            Supplier<DescribeWorkflows> describeWorkflows,
            Supplier<TrustGithub> trustGithub,
            Supplier<Path> usualTerraformRoot) {
        this.session = session;
        this.describeWorkflows = describeWorkflows;
        this.trustGithub = trustGithub;
        this.usualTerraformRoot = usualTerraformRoot;
    }

    @Override
    public Integer call() {
        var name = new ServiceName(service);
        var places = environments.stream().map(AccountName::new).toList();
        Path here = session.console().directory();
        Path given = terraform.root(session);
        Path root = given == null ? usualTerraformRoot.get() : given;
        var application = new GitRemote(here);
        var infrastructure = new GitRemote(root);
        GithubRepository own = application.require(repository, "--repository");
        GithubRepository code = terraformRepository == null
                ? infrastructure.find().orElse(null)
                : new GithubRepository(terraformRepository);

        var described = session.run(
                describeWorkflows.get(),
                new DescribeWorkflows.Command(
                        name, places, branch, application.directory(), infrastructure.directory()));
        var writings = new ArrayList<WorkflowWriting>();
        writings.add(new WorkflowWriting(session, application.root(), described.deploy()));
        if (code != null) {
            writings.add(new WorkflowWriting(session, infrastructure.root(), described.terraform()));
        }
        if (!dryRun) {
            approve(writings, own, code);
        }
        var states = writings.stream().map(WorkflowWriting::state).toList();
        var made = session.run(
                trustGithub.get(), new TrustGithub.Command(name, places, own, code, root, dryRun, listener()));
        if (!dryRun) {
            writings.forEach(WorkflowWriting::write);
        }
        var outcome = new CiOutcome(own, code, writings, states, made, dryRun);
        session.show(outcome.json(), () -> outcome.text(session.console().style()));
        if (!dryRun) {
            next(own);
        }
        return 0;
    }

    private void next(GithubRepository own) {
        session.next(
                "Commit the workflows, then set up the environments " + String.join(", ", environments) + " of " + own
                        + " on GitHub: reviewers for production, the secret ASTRA_METADATA and the variables"
                        + " ASTRA_DISTRIBUTION_URL and ASTRA_DISTRIBUTION_SHA256.");
    }

    private ProgressListener listener() {
        return session.options().json() ? ProgressListener.silent() : new ProgressDisplay(session.console());
    }

    private void approve(List<WorkflowWriting> writings, GithubRepository own, @Nullable GithubRepository code) {
        boolean agreed = writings.stream().allMatch(writing -> writing.agreed(force))
                && session.prompter()
                        .confirm(
                                "Let " + own + " deploy " + service + " to " + String.join(", ", environments)
                                        + (code == null ? "" : ", and " + code + " apply Terraform code there") + "?",
                                yes,
                                "--yes");
        if (!agreed) {
            throw Failure.of(CoreError.NOT_APPROVED, "Nothing was written or made", "it was not approved")
                    .exception();
        }
    }
}
