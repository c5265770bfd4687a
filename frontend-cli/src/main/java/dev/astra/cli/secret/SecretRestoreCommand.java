package dev.astra.cli.secret;

import dev.astra.application.secret.RestoreSecret;
import dev.astra.cli.command.Session;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a deleted secret. */
@Command(name = "restore", description = "Take back the deletion of a secret, with all its versions.")
public final class SecretRestoreCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<RestoreSecret> restoreSecret;

    @Mixin
    private SecretArguments arguments = new SecretArguments();

    @Option(names = "--dry-run", description = "Check everything, restore nothing.")
    private boolean dryRun;

    public SecretRestoreCommand(Session session, Supplier<RestoreSecret> restoreSecret) {
        this.session = session;
        this.restoreSecret = restoreSecret;
    }

    private record SecretRestoreJson(String key, boolean restored) {}

    @Override
    public Integer call() {
        var name = session.run(
                restoreSecret.get(),
                new RestoreSecret.Command(arguments.environment(), arguments.service(), arguments.name(), dryRun));
        session.show(
                new SecretRestoreJson(name.value(), !dryRun),
                () -> session.console().style().good("✓")
                        + (dryRun
                                ? " The secret can be restored; nothing has been changed.\n"
                                : " Restored secret '" + name + "'.\n"));
        session.next("See its versions with astra secret history " + arguments.words());
        return 0;
    }
}
