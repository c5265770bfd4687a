package dev.astra.cli.network;

import dev.astra.application.network.ListPermits;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows who has a permit. */
@Command(name = "list", description = "List who may reach an environment from where, and until when.")
public final class ConnectListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListPermits> listPermits;

    @Parameters(index = "0", paramLabel = "ENVIRONMENT", description = "The environment.")
    private String environment = "";

    public ConnectListCommand(Session session, Supplier<ListPermits> listPermits) {
        this.session = session;
        this.listPermits = listPermits;
    }

    private record PermitsJson(List<PermitJson> permits) {}

    private record PermitJson(String owner, List<String> blocks, String grantedAt, String expiresAt) {
        static PermitJson of(Permit permit) {
            return new PermitJson(
                    permit.owner(),
                    permit.blocks().stream().map(AddressBlock::toString).toList(),
                    permit.grantedAt().toString(),
                    permit.expiresAt().toString());
        }
    }

    @Override
    public Integer call() {
        var result = session.run(listPermits.get(), new ListPermits.Command(new AccountName(environment)));
        session.show(
                new PermitsJson(result.permits().stream().map(PermitJson::of).toList()), () -> text(result));
        if (result.permits().isEmpty()) {
            session.next("Nobody has a permit. Open one with astra connect permit " + environment);
        }
        return 0;
    }

    private static String text(ListPermits.Result result) {
        var table = new Table("owner", "addresses", "granted", "ends_in");
        for (var permit : result.permits()) {
            table.row(
                    permit.owner(),
                    permit.blocks().stream().map(AddressBlock::toString).collect(Collectors.joining(", ")),
                    HumanTime.ago(permit.grantedAt(), result.now()),
                    HumanTime.length(Duration.between(result.now(), permit.expiresAt())));
        }
        return table.render();
    }
}
