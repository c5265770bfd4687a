package dev.astra.cli.account;

import dev.astra.application.account.AccountView;
import dev.astra.application.account.ListAccounts;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.account.AccountLifetime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Lists the accounts. */
@Command(name = "list", description = "List the accounts of your organization.")
public final class AccountListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListAccounts> listAccounts;

    public AccountListCommand(Session session, Supplier<ListAccounts> listAccounts) {
        this.session = session;
        this.listAccounts = listAccounts;
    }

    @Override
    public Integer call() {
        List<AccountView> accounts = session.run(listAccounts.get(), new ListAccounts.Command());
        session.show(new AccountListJson(accounts.stream().map(AccountJson::of).toList()), () -> text(accounts));
        AccountText.remind(session, accounts);
        return 0;
    }

    private record AccountListJson(List<AccountJson> accounts) {}

    private static String text(List<AccountView> accounts) {
        boolean ends = accounts.stream()
                .map(view -> view.account().lifetime())
                .anyMatch(lifetime -> !lifetime.equals(AccountLifetime.unlimited()));
        var headings = new ArrayList<>(List.of("account", "id", "type", "ip_space", "created"));
        if (ends) {
            headings.add("ends");
        }
        var table = new Table(headings.toArray(String[]::new));
        for (AccountView view : accounts) {
            var network = view.network();
            var cells = new ArrayList<>(List.of(
                    view.account().name().value(),
                    view.account().id().value(),
                    view.account().type().word(),
                    network == null ? "" : network.block().shortName(),
                    HumanTime.ago(view.account().createdAt(), Instant.now())));
            if (ends) {
                cells.add(AccountText.cell(view.account()));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.render();
    }
}
