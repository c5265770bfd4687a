package dev.astra.cli.account;

import dev.astra.application.account.AccountView;
import dev.astra.application.account.CreateAccount;
import dev.astra.application.account.PreviewAccount;
import dev.astra.cli.command.Durations;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one more environment. */
@Command(
        name = "create",
        description = "Create an environment with an account of its own: network, DNS zone, cluster and roles.")
public final class AccountCreateCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<CreateAccount> createAccount;
    private final Supplier<PreviewAccount> previewAccount;

    @Parameters(paramLabel = "ACCOUNT", description = "Its name, for example demo.")
    private String account = "";

    @Option(names = "--ttl", paramLabel = "TIME", description = "Make a sandbox that ends after this time, as 14d.")
    private @Nullable String timeToLive;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "The address of the account's root user.")
    private @Nullable String email;

    @Mixin
    private RepositoryOption options = new RepositoryOption();

    public AccountCreateCommand(
            Session session, Supplier<CreateAccount> createAccount, Supplier<PreviewAccount> previewAccount) {
        this.session = session;
        this.createAccount = createAccount;
        this.previewAccount = previewAccount;
    }

    private record AccountCreateJson(AccountJson account, int changes) {}

    private record AccountPreviewJson(String name, String email, String ipSpace, String dnsDomainName, String role) {}

    @Override
    public Integer call() {
        var name = new AccountName(account);
        Duration ttl = timeToLive == null ? null : Durations.parse(timeToLive);
        EmailAddress address = email == null ? null : new EmailAddress(email);
        PreviewAccount.Result preview =
                session.run(previewAccount.get(), new PreviewAccount.Command(name, address, options.dryRun));
        if (options.dryRun) {
            return session.show(json(preview), () -> text(preview) + "Nothing has been changed.\n");
        }
        session.console().note(text(preview).stripTrailing());
        if (!session.prompter().confirm("Create this account?", options.yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The account was not created", "you did not agree")
                    .exception();
        }
        return create(name, ttl, address);
    }

    private int create(AccountName name, @Nullable Duration ttl, @Nullable EmailAddress address) {
        CreateAccount.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(
                    createAccount.get(),
                    new CreateAccount.Command(name, ttl, address, options.root(session), progress));
        }
        AccountView view = result.account();
        session.show(
                new AccountCreateJson(AccountJson.of(view), result.changes()),
                () -> "%s Created account '%s' [%s]%s\n"
                        .formatted(
                                session.console().style().good("✓"),
                                name,
                                view.account().id(),
                                AccountText.end(view.account())));
        session.next(
                "Commit the Terraform code. Create a service there: astra service create testbed " + name + " public");
        return 0;
    }

    private static AccountPreviewJson json(PreviewAccount.Result preview) {
        return new AccountPreviewJson(
                preview.name().value(),
                preview.email().value(),
                preview.network().block().shortName(),
                preview.zone().value(),
                preview.role().value());
    }

    private String text(PreviewAccount.Result preview) {
        return """
                ├─ Astra will create the account %s for you:
                │    • Root user: %s
                │    • Network: %s
                │    • DNS zone: %s, delegated to from the zone above it
                │    • Role: %s
                │    • State storage, baseline and container cluster
                """.formatted(
                        preview.name(), preview.email(), preview.network().block(), preview.zone(), preview.role());
    }
}
