package dev.astra.cli.identity;

import dev.astra.application.identity.ChangeGrants;
import dev.astra.application.identity.PreviewUser;
import dev.astra.cli.command.Session;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.UserName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes roles away from a person. */
@Command(name = "revoke", description = "Take roles away from a user.")
public final class UserRevokeCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ChangeGrants> changeGrants;
    private final Supplier<PreviewUser> previewUser;

    @Parameters(index = "0", paramLabel = "USERNAME", description = "The user, for example johnfdoe.")
    private String username = "";

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "ROLE",
            description = "A role to take away, for example staging_admin.")
    private List<String> roles = new ArrayList<>();

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    public UserRevokeCommand(Session session, Supplier<ChangeGrants> changeGrants, Supplier<PreviewUser> previewUser) {
        this.session = session;
        this.changeGrants = changeGrants;
        this.previewUser = previewUser;
    }

    @Override
    public Integer call() {
        return new GrantDialogue(session, changeGrants, previewUser, options)
                .change(new UserName(username), List.of(), roles());
    }

    private List<RoleName> roles() {
        return roles.stream().map(RoleName::new).toList();
    }
}
