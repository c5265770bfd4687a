package dev.astra.cli.secret;

import dev.astra.application.secret.PutSecret;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores a secret. */
@Command(
        name = "put",
        description = "Store a secret of a service, or a further version of one.",
        footer = {
            "",
            "The value is asked for, or read from the standard input:",
            "  printf %%s \"$VALUE\" | astra secret put testbed production my_key",
            "KEY=VALUE works too, but leaves the value in the shell's history."
        })
public final class SecretPutCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<PutSecret> putSecret;

    @Parameters(index = "0", paramLabel = "SERVICE", description = "The service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "ENVIRONMENT", description = "The environment it runs in.")
    private String environment = "";

    @Parameters(index = "2", paramLabel = "KEY", description = "The secret's key.")
    private String key = "";

    @Option(names = "--overwrite", description = "Store a further version when the key has a value already.")
    private boolean overwrite;

    @Option(names = "--dry-run", description = "Check everything, store nothing.")
    private boolean dryRun;

    public SecretPutCommand(Session session, Supplier<PutSecret> putSecret) {
        this.session = session;
        this.putSecret = putSecret;
    }

    private record SecretPutJson(String key, String version, String variable, String reference) {}

    @Override
    public Integer call() {
        var input = SecretInput.read(key, session);
        var command = new PutSecret.Command(
                new AccountName(environment), new ServiceName(service), input.name(), input.value(), overwrite, dryRun);
        return session.run(putSecret.get(), command).map(this::show).orElseGet(this::showDryRun);
    }

    private int showDryRun() {
        session.console().success("The secret can be stored; nothing has been changed.");
        return 0;
    }

    private int show(SecretVersion stored) {
        String variable = stored.name().variable(service);
        var json = new SecretPutJson(
                stored.name().value(),
                stored.versionId(),
                variable,
                stored.reference().value());
        return session.show(
                json, () -> """
                %s Successfully stored secret!

                To use this secret, include it into your manifest file like so:

                    secrets = [
                      {
                        name      = "%s",
                        valueFrom = "%s"
                      }
                    ]
                """.formatted(session.console().style().good("✓"), variable, stored.reference()));
    }
}
