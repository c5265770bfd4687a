package dev.astra.cli.account;

import dev.astra.application.account.CloseAccount;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.cli.console.Prompter;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.ServiceName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes an account. */
@Command(name = "close", description = "Close an account: access to it ends, then the account with all that is in it.")
public final class AccountCloseCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<CloseAccount> closeAccount;

    @Parameters(paramLabel = "ACCOUNT", description = "The account, for example demo.")
    private String account = "";

    @Option(names = "--force", description = "Close it although services are there.")
    private boolean force;

    @Mixin
    private RepositoryOption options = new RepositoryOption();

    public AccountCloseCommand(Session session, Supplier<CloseAccount> closeAccount) {
        this.session = session;
        this.closeAccount = closeAccount;
    }

    private record AccountCloseJson(
            String name, String id, boolean closed, List<String> services, String obsoleteFolder, int changes) {
        static AccountCloseJson of(CloseAccount.Result result) {
            return new AccountCloseJson(
                    result.account().name().value(),
                    result.account().id().value(),
                    !result.account().lifetime().open(),
                    result.services().stream().map(ServiceName::value).toList(),
                    result.folder().toString(),
                    result.changes());
        }
    }

    @Override
    public Integer call() {
        var name = new AccountName(account);
        CloseAccount.Result preview = run(name, true, ProgressListener.silent());
        if (options.dryRun) {
            return session.show(AccountCloseJson.of(preview), () -> text(preview) + "Nothing has been changed.\n");
        }
        session.console().note(text(preview).stripTrailing());
        requireAgreement(name);
        CloseAccount.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = run(name, false, progress);
        }
        session.show(
                AccountCloseJson.of(result),
                () -> "%s Closed account '%s' [%s]\n"
                        .formatted(
                                session.console().style().good("✓"),
                                name,
                                result.account().id()));
        session.next(
                "Remove " + result.folder() + " from your repository and commit: its code describes nothing any more.");
        return 0;
    }

    private CloseAccount.Result run(AccountName name, boolean dryRun, ProgressListener listener) {
        return session.run(
                closeAccount.get(), new CloseAccount.Command(name, force, dryRun, options.root(session), listener));
    }

    private void requireAgreement(AccountName name) {
        if (options.yes) {
            return;
        }
        Prompter prompter = session.prompter();
        String typed = prompter.ask("Type the account's name to close it", "--yes", null, null, answer -> answer);
        if (!typed.equals(name.value())) {
            throw Failure.of(CoreError.NOT_APPROVED, "The account was not closed", "you typed '" + typed + "'")
                    .exception();
        }
    }

    private static String text(CloseAccount.Result preview) {
        String services = preview.services().isEmpty()
                ? "none"
                : preview.services().stream().map(ServiceName::value).collect(Collectors.joining(", "));
        return """
                ├─ Closing the account %s [%s] ends everything in it:
                │    • Services: %s
                │    • Its role is taken from everybody, its DNS delegation is removed.
                │    • The cloud provider keeps a closed account for 90 days, in which its support can reopen it.
                """.formatted(preview.account().name(), preview.account().id(), services);
    }
}
