package dev.astra.cli.identity;

import dev.astra.application.identity.DeleteUser;
import dev.astra.application.identity.PreviewUser;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.infrastructure.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends a person's access. */
@Command(name = "delete", description = "Delete a user: from the code, from the directory, and all Astra tokens.")
public final class UserDeleteCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<DeleteUser> deleteUser;
    private final Supplier<PreviewUser> previewUser;

    @Parameters(paramLabel = "USERNAME", description = "The user, for example johnfdoe.")
    private String username = "";

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    public UserDeleteCommand(Session session, Supplier<DeleteUser> deleteUser, Supplier<PreviewUser> previewUser) {
        this.session = session;
        this.deleteUser = deleteUser;
        this.previewUser = previewUser;
    }

    private record UserDeleteJson(String username, int revokedTokens, List<String> files, int changes) {}

    @Override
    public Integer call() {
        var name = new UserName(username);
        if (options.dryRun) {
            Plan plan = session.run(
                    previewUser.get(),
                    new PreviewUser.Command(new PreviewUser.Intent.Delete(name), options.root(session)));
            return session.show(PlanText.json(plan), () -> PlanText.text(plan));
        }
        if (!session.prompter().confirm("Delete the user '" + name + "'?", options.yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The user was not deleted", "you did not agree")
                    .exception();
        }
        DeleteUser.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(deleteUser.get(), new DeleteUser.Command(name, options.root(session), progress));
        }
        session.show(
                new UserDeleteJson(name.value(), result.keys(), result.files(), result.changes()),
                () -> "%s Deleted user '%s' and revoked %s\n"
                        .formatted(session.console().style().good("✓"), name, tokens(result.keys())));
        session.next("Commit the Terraform code.");
        return 0;
    }

    private static String tokens(int count) {
        return count == 1 ? "1 Astra token" : count + " Astra tokens";
    }
}
