package dev.astra.cli.secret;

import dev.astra.application.secret.ListSecrets;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Table;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.service.ServiceName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the secrets of a service. */
@Command(name = "list", description = "List the secrets of a service, without their values.")
public final class SecretListCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<ListSecrets> listSecrets;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ENVIRONMENT", description = "The environment it runs in.")
    private String environment = "";

    public SecretListCommand(Session session, Supplier<ListSecrets> listSecrets) {
        this.session = session;
        this.listSecrets = listSecrets;
    }

    private record SecretListJson(List<SecretJson> secrets) {}

    private record SecretJson(
            String key,
            String createdAt,
            String changedAt,
            @Nullable String accessedAt) {}

    @Override
    public Integer call() {
        var result = session.run(
                listSecrets.get(), new ListSecrets.Command(new AccountName(environment), new ServiceName(service)));
        return session.show(json(result), () -> text(result));
    }

    private static SecretListJson json(ListSecrets.Result result) {
        return new SecretListJson(result.secrets().stream()
                .map(secret -> new SecretJson(
                        secret.name().value(),
                        secret.createdAt().toString(),
                        secret.changedAt().toString(),
                        secret.accessedAt() == null ? null : secret.accessedAt().toString()))
                .toList());
    }

    private static String text(ListSecrets.Result result) {
        var table = new Table("key", "created", "last_changed", "last_accessed");
        for (var secret : result.secrets()) {
            table.row(
                    secret.name().value(),
                    HumanTime.ago(secret.createdAt(), result.now()),
                    HumanTime.ago(secret.changedAt(), result.now()),
                    HumanTime.ago(secret.accessedAt(), result.now()));
        }
        return table.render();
    }
}
