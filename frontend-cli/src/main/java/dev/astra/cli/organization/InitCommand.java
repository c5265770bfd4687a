package dev.astra.cli.organization;

import dev.astra.application.dns.CheckDns;
import dev.astra.application.organization.BootstrapOrganization;
import dev.astra.application.organization.EstatePreview;
import dev.astra.application.organization.EstimateBootstrap;
import dev.astra.application.organization.InspectInstallation;
import dev.astra.application.organization.JoinOrganization;
import dev.astra.application.organization.PlanOrganization;
import dev.astra.cli.command.Durations;
import dev.astra.cli.command.ExitCode;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.cli.console.Style;
import dev.astra.cli.dns.DelegationText;
import dev.astra.domain.cost.Budget;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.dns.DelegationCheck.State;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.infrastructure.ToolStatus;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.Organization;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sets up an organization, or one more person's installation for one. */
@Command(
        name = "init",
        description = "Set up your organization from nothing, or this machine for an organization that is there.",
        footer = {
            "",
            "Run it in the folder that shall hold your Terraform code. Run again, it",
            "goes on where it stopped; when all is there, it changes nothing."
        })
public final class InitCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<InspectInstallation> inspectInstallation;
    private final Supplier<PlanOrganization> planOrganization;
    private final Supplier<BootstrapOrganization> bootstrapOrganization;
    private final Supplier<JoinOrganization> joinOrganization;
    private final Supplier<EstimateBootstrap> estimateBootstrap;
    private final Supplier<CheckDns> checkDns;

    @Mixin
    private InitOptions options = new InitOptions();

    public InitCommand(
            Session session,
            Supplier<InspectInstallation> inspectInstallation,
            Supplier<PlanOrganization> planOrganization,
            Supplier<BootstrapOrganization> bootstrapOrganization,
            Supplier<JoinOrganization> joinOrganization,
            Supplier<EstimateBootstrap> estimateBootstrap,
            Supplier<CheckDns> checkDns) {
        this.session = session;
        this.inspectInstallation = inspectInstallation;
        this.planOrganization = planOrganization;
        this.bootstrapOrganization = bootstrapOrganization;
        this.joinOrganization = joinOrganization;
        this.estimateBootstrap = estimateBootstrap;
        this.checkDns = checkDns;
    }

    @Override
    public Integer call() {
        var installation = session.run(inspectInstallation.get(), new InspectInstallation.Command());
        session.console().note("┌─ Astra init");
        showTool(installation.terraform());
        var answers = new InitAnswers(
                options, installation, session.prompter(), session.console().directory());
        String key = givenKey(installation);
        return key.isEmpty() ? bootstrap(answers) : join(answers, ApiKey.parse(key), installation);
    }

    private void showTool(ToolStatus tool) {
        var style = session.console().style();
        String sign = tool.ready() ? style.good("✓") : style.warning("!!");
        session.console().note("├─ " + sign + " " + tool.name() + ": " + tool.finding());
        if (!tool.ready()) {
            session.console().note("│  " + tool.remedy());
        }
    }

    /** The key of somebody who joins; empty for whoever sets the organization up, and once that has begun. */
    private String givenKey(InspectInstallation.Result installation) {
        if (options.apiKeyFromInput) {
            return readLine();
        }
        boolean begun = installation.configuration().apiKey() != null;
        boolean answered = options.organization != null || begun;
        return answered ? "" : session.prompter().askOptional("Astra API key (leave empty to set up an organization)");
    }

    private String readLine() {
        try {
            String line = session.console().in().readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw Failure.of(CoreError.EXTERNAL, "The API key cannot be read", "the standard input is broken")
                    .exception(e);
        }
    }

    private int join(InitAnswers answers, ApiKey key, InspectInstallation.Result installation) {
        var command = new JoinOrganization.Command(key, answers.terraformRoot(), answers.providerSettings());
        Organization organization = session.run(joinOrganization.get(), command).organization();
        session.next("See who you are: astra whoami");
        return session.show(
                InitJson.joined(organization, key.id()),
                () -> "└─ %s You have joined %s; your settings are in %s\n"
                        .formatted(
                                session.console().style().good("✓"),
                                organization.name(),
                                installation.configurationLocation()));
    }

    private int bootstrap(InitAnswers answers) {
        BootstrapOrganization.Command asked = answers.collect(ProgressListener.silent());
        session.console().note(InitText.announcement(asked));
        if (options.plan) {
            return plan(asked);
        }
        options.budget.budget().ifPresent(most -> requireWithin(most, session.run(estimateBootstrap.get(), asked)));
        if (!session.prompter().confirm("Set this up now?", options.yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "Nothing was set up", "you did not agree")
                    .exception();
        }
        BootstrapOrganization.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(bootstrapOrganization.get(), asked.listening(progress));
        }
        session.show(
                InitJson.bootstrapped(result),
                () -> InitText.summary(result, asked, session.console().style()));
        return options.waitForDns == null ? ExitCode.OK : await(Durations.parse(options.waitForDns));
    }

    /** All is made by now: whoever breaks the wait off loses nothing. */
    private int await(Duration limit) {
        DelegationCheck domain;
        try (var progress = new ProgressDisplay(session.console())) {
            var command = new CheckDns.Command(null, limit, progress);
            domain = session.run(checkDns.get(), command).zones().getFirst();
        }
        if (domain.state() != State.DELEGATED) {
            String finding = DelegationText.finding(domain, Style.PLAIN).replaceFirst("^!! ", "");
            throw Failure.of(CoreError.TIMED_OUT, "The domain does not lead to the organization", finding)
                    .next("All else is set up. Set the records above at your registrar.")
                    .next("Then go on waiting: astra dns check --wait")
                    .exception();
        }
        session.console()
                .note("└─ " + DelegationText.finding(domain, session.console().style()));
        return ExitCode.OK;
    }

    private int plan(BootstrapOrganization.Command asked) {
        EstatePreview estate;
        try (var progress = new ProgressDisplay(session.console())) {
            estate = session.run(planOrganization.get(), asked.listening(progress));
        }
        session.next(
                estate.present()
                        ? "It is set up already; astra init makes what is missing."
                        : "Set it up: the same command without --plan");
        session.show(
                PlanJson.of(estate), () -> PlanView.of(estate, session.console().style()));
        options.budget.budget().ifPresent(most -> requireWithin(most, estate.price()));
        return ExitCode.OK;
    }

    private static void requireWithin(Budget most, Estimate price) {
        most.require(
                price,
                "The organization",
                "Nothing has been made. Raise --max-monthly, or name fewer --environments; astra init --plan has the receipt.");
    }
}
