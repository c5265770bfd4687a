package dev.astra.cli.identity;

import dev.astra.application.identity.ChangeGrants;
import dev.astra.application.identity.PreviewUser;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.Plan;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Changes a person's roles: shows it on a dry run, otherwise asks and does it. */
final class GrantDialogue {
    private final Session session;
    private final Supplier<ChangeGrants> changeGrants;
    private final Supplier<PreviewUser> previewUser;
    private final ChangeOptions options;

    GrantDialogue(
            Session session,
            Supplier<ChangeGrants> changeGrants,
            Supplier<PreviewUser> previewUser,
            ChangeOptions options) {
        this.session = session;
        this.changeGrants = changeGrants;
        this.previewUser = previewUser;
        this.options = options;
    }

    private record GrantJson(UserJson user, List<String> files, int changes) {}

    int change(UserName name, List<RoleName> granted, List<RoleName> revoked) {
        if (options.dryRun) {
            var intent = new PreviewUser.Intent.Change(name, granted, revoked);
            Plan plan = session.run(previewUser.get(), new PreviewUser.Command(intent, options.root(session)));
            return session.show(PlanText.json(plan), () -> PlanText.text(plan));
        }
        if (!session.prompter().confirm(question(name, granted, revoked), options.yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The roles were not changed", "you did not agree")
                    .exception();
        }
        ChangeGrants.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(
                    changeGrants.get(),
                    new ChangeGrants.Command(name, granted, revoked, options.root(session), progress));
        }
        session.show(
                new GrantJson(UserJson.of(result.user()), result.files(), result.changes()),
                () -> "%s User '%s' has the roles [%s]\n"
                        .formatted(session.console().style().good("✓"), name, UserJson.roles(result.user())));
        session.next("Commit the Terraform code.");
        return 0;
    }

    private static String question(UserName name, List<RoleName> granted, List<RoleName> revoked) {
        return granted.isEmpty()
                ? "Take " + names(revoked) + " away from '" + name + "'?"
                : "Grant " + names(granted) + " to '" + name + "'?";
    }

    private static String names(List<RoleName> roles) {
        return roles.stream().map(RoleName::value).collect(Collectors.joining(", "));
    }
}
