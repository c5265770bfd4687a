package dev.astra.cli.account;

import dev.astra.application.account.AdoptAccount;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.ProgressDisplay;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an account that was made elsewhere in. */
@Command(name = "adopt", description = "Take in an account that was made elsewhere; one outside is invited first.")
public final class AccountAdoptCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<AdoptAccount> adoptAccount;

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "What to call it here, for example legacy.")
    private String account = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Its id, for example 123456789012.")
    private String id = "";

    @Option(names = "--environment", description = "Make it an environment: network, DNS zone, cluster and roles.")
    private boolean environment;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "What it is for otherwise: identity, security, artifact, dns or email.")
    private @Nullable String type;

    @Mixin
    private RepositoryOption options = new RepositoryOption();

    public AccountAdoptCommand(Session session, Supplier<AdoptAccount> adoptAccount) {
        this.session = session;
        this.adoptAccount = adoptAccount;
    }

    private record AccountAdoptJson(
            String outcome,
            @Nullable AccountJson account,
            @Nullable String invitation,
            int changes) {}

    @Override
    public Integer call() {
        var name = new AccountName(account);
        var accountId = new AccountId(id);
        AccountType wanted = type();
        if (!options.dryRun
                && !session.prompter()
                        .confirm("Take the account " + accountId + " in as '" + name + "'?", options.yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The account was not adopted", "you did not agree")
                    .exception();
        }
        AdoptAccount.Result result;
        try (var progress = new ProgressDisplay(session.console())) {
            result = session.run(
                    adoptAccount.get(),
                    new AdoptAccount.Command(name, accountId, wanted, options.dryRun, options.root(session), progress));
        }
        return show(result, name, wanted);
    }

    private AccountType type() {
        if (environment == (type != null)) {
            throw Failures.invalid(
                            "It is not clear what the account is for",
                            environment ? "--environment and --type are both given" : "nothing says it")
                    .next("Add --environment, or --type with identity, security, artifact, dns or email.")
                    .exception();
        }
        if (type == null) {
            return AccountType.ENVIRONMENT;
        }
        for (AccountType known : AccountType.values()) {
            boolean shared = known != AccountType.MANAGEMENT && known != AccountType.ENVIRONMENT;
            if (shared && known.word().equals(type.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw Failures.invalid(
                        "The type '" + type + "' is not known", "expected identity, security, artifact, dns or email")
                .exception();
    }

    private int show(AdoptAccount.Result result, AccountName name, AccountType wanted) {
        String good = session.console().style().good("✓");
        return switch (result) {
            case AdoptAccount.Result.Adopted(var view, var changes) -> {
                session.show(
                        new AccountAdoptJson("adopted", AccountJson.of(view), null, changes),
                        () -> "%s Adopted account '%s' [%s] as %s\n".formatted(good, name, id, wanted.word()));
                session.next("Commit the Terraform code. See the account with astra account get " + name + ".");
                yield 0;
            }
            case AdoptAccount.Result.Invited(var invited, var invitation) -> {
                session.show(
                        new AccountAdoptJson("invited", null, invitation, 0),
                        () -> "%s Invited account %s: %s\n".formatted(good, invited, invitation));
                session.next("Accept it there: aws organizations accept-handshake --handshake-id " + invitation
                        + ", then run this command again.");
                yield 0;
            }
            case AdoptAccount.Result.Previewed(var member) ->
                session.show(
                        new AccountAdoptJson(member ? "would-adopt" : "would-invite", null, null, 0),
                        () -> member
                                ? "Account %s would become '%s' (%s); nothing has been changed.\n"
                                        .formatted(id, name, wanted.word())
                                : "Account %s is outside the organization and would be invited; nothing has been changed.\n"
                                        .formatted(id));
        };
    }
}
