package dev.astra.cli.secret;

import dev.astra.application.secret.DeleteSecret;
import dev.astra.cli.command.Session;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a secret. */
@Command(name = "delete", description = "Delete a secret with all its versions; it can be restored for some days.")
public final class SecretDeleteCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<DeleteSecret> deleteSecret;

    @Mixin
    private SecretArguments arguments = new SecretArguments();

    @Option(
            names = "--recovery-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "For how long it can be restored, from 7 to 30 days.")
    private int recoveryDays = 30;

    @Option(names = "--force", description = "Delete it even though the running service uses it.")
    private boolean force;

    @Option(
            names = {"-y", "--yes"},
            description = "Approve beforehand.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Check everything, delete nothing.")
    private boolean dryRun;

    public SecretDeleteCommand(Session session, Supplier<DeleteSecret> deleteSecret) {
        this.session = session;
        this.deleteSecret = deleteSecret;
    }

    private record SecretDeleteJson(String key, @Nullable String restorableUntil) {}

    @Override
    public Integer call() {
        var preview = session.run(deleteSecret.get(), command(true));
        if (dryRun) {
            return show(preview);
        }
        String question = "Delete secret '%s' of %s in %s?"
                .formatted(arguments.name(), arguments.service(), arguments.environment());
        if (!session.prompter().confirm(question, yes, "--yes")) {
            throw Failure.of(CoreError.NOT_APPROVED, "The secret was not deleted", "it was not approved")
                    .exception();
        }
        int exit = show(session.run(deleteSecret.get(), command(false)));
        session.next("Take it back: astra secret restore " + arguments.words());
        return exit;
    }

    private DeleteSecret.Command command(boolean preview) {
        return new DeleteSecret.Command(
                arguments.environment(), arguments.service(), arguments.name(), recoveryDays, force, preview);
    }

    private int show(DeleteSecret.Result result) {
        Instant end = result.restorableUntil();
        return session.show(
                new SecretDeleteJson(arguments.name().value(), end == null ? null : end.toString()),
                () -> session.console().style().good("✓")
                        + (end == null
                                ? " The secret can be deleted; nothing has been changed.\n"
                                : " Deleted secret '%s'; it can be restored until %s.\n"
                                        .formatted(
                                                arguments.name(),
                                                end.atZone(ZoneOffset.UTC).toLocalDate())));
    }
}
