package dev.astra.cli.account;

import dev.astra.application.account.AccountView;
import dev.astra.application.account.GetAccount;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.RoleName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one account. */
@Command(name = "get", description = "Show one account: its type, roles, addresses and DNS zone.")
public final class AccountGetCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GetAccount> getAccount;

    @Parameters(paramLabel = "ACCOUNT", description = "The account, for example production.")
    private String account = "";

    public AccountGetCommand(Session session, Supplier<GetAccount> getAccount) {
        this.session = session;
        this.getAccount = getAccount;
    }

    @Override
    public Integer call() {
        AccountView view = session.run(getAccount.get(), new GetAccount.Command(new AccountName(account)));
        session.show(AccountJson.of(view), () -> text(view));
        AccountText.remind(session, List.of(view));
        return 0;
    }

    private static String text(AccountView view) {
        var json = AccountJson.of(view);
        var text = new StringBuilder();
        text.append("Account: %s [%s]\n\n".formatted(json.name(), json.id()));
        text.append("│ type: ").append(capitalized(json.type())).append('\n');
        text.append("│ available roles: ")
                .append(view.roles().stream().map(RoleName::value).collect(Collectors.joining(", ", "[", "]")))
                .append('\n');
        if (json.ipSpace() != null) {
            text.append("│ ip_space: ").append(json.ipSpace()).append('\n');
        }
        text.append("│ dns_enabled: ").append(json.dnsEnabled()).append('\n');
        if (json.dnsEnabled()) {
            text.append("│ dns_domain_id: ").append(json.dnsDomainId()).append('\n');
            text.append("│ dns_domain_name: ").append(json.dnsDomainName()).append('\n');
        }
        text.append("\nCreated ")
                .append(HumanTime.ago(view.account().createdAt(), Instant.now()))
                .append(AccountText.end(view.account()))
                .append('\n');
        return text.toString();
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
