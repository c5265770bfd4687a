package dev.astra.cli.identity;

import dev.astra.application.identity.CreateUser;
import dev.astra.application.identity.PreviewUser;
import dev.astra.cli.command.PlanText;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.infrastructure.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets one more person in. */
@Command(name = "create", description = "Create a new user and assign them into roles.")
public final class UserCreateCommand implements Callable<Integer> {
    private static final String DOCS = "https://astra.orreri.dev/docs/cli_reference/init.html";

    private final Session session;
    private final Supplier<CreateUser> createUser;
    private final Supplier<PreviewUser> previewUser;

    @Mixin
    private UserOptions user = new UserOptions();

    @Mixin
    private ChangeOptions options = new ChangeOptions();

    public UserCreateCommand(Session session, Supplier<CreateUser> createUser, Supplier<PreviewUser> previewUser) {
        this.session = session;
        this.createUser = createUser;
        this.previewUser = previewUser;
    }

    private record UserCreateJson(
            UserJson user,
            String tokenId,
            String secretToken,
            @Nullable String signInUrl,
            String docsUrl,
            List<String> files,
            int changes) {}

    @Override
    public Integer call() {
        CreateUser.Command asked = user.collect(session, options.yes || options.dryRun, options.root(session));
        if (options.dryRun) {
            Plan plan = session.run(
                    previewUser.get(),
                    new PreviewUser.Command(new PreviewUser.Intent.Create(asked), asked.terraformRoot()));
            return session.show(PlanText.json(plan), () -> PlanText.text(plan));
        }
        CreateUser.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(createUser.get(), asked.listening(progress));
        }
        session.show(json(result), () -> text(result));
        session.next("Hand these over securely: the secret token is not shown again. Commit the Terraform code.");
        return 0;
    }

    private static UserCreateJson json(CreateUser.Result result) {
        return new UserCreateJson(
                UserJson.of(result.user()),
                result.key().id(),
                result.key().token(),
                result.portal() == null ? null : result.portal().startUrl().toString(),
                DOCS,
                result.files(),
                result.changes());
    }

    private String text(CreateUser.Result result) {
        var text = new StringBuilder();
        text.append("%s Created user '%s'\n\n"
                .formatted(session.console().style().good("✓"), result.user().name()));
        text.append("│ Username:           %s\n".formatted(result.user().name()));
        text.append("│ Astra token ID:     %s\n".formatted(result.key().id()));
        text.append("│ Astra secret token: %s\n".formatted(result.key().token()));
        if (result.portal() != null) {
            text.append("│ SSO Login Link:     %s\n".formatted(result.portal().startUrl()));
        }
        text.append("│ User docs:          %s\n".formatted(DOCS));
        return text.toString();
    }
}
