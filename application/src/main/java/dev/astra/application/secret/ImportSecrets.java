package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.dotenv.Dotenv;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores every variable of a file as a secret. A value that is stored already is not stored again, so that an import
 * that was interrupted goes on when it is run again.
 */
public final class ImportSecrets implements UseCase<ImportSecrets.Command, ImportSecrets.Result> {
    private final ServiceVaults vaults;

    public ImportSecrets(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The file to import.
     *
     * @param overwrite whether secrets of these names may have other values already
     * @param target the manifest that shall name the new versions, or null
     * @param dryRun checks everything and stores nothing
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            String file,
            String text,
            boolean overwrite,
            @Nullable PinTarget target,
            boolean dryRun) {}

    /** What happens to a secret. */
    public enum Action {
        CREATE,
        OVERWRITE,
        KEEP
    }

    /**
     * One variable of the file.
     *
     * @param version the version that has its value now; null on a dry run, unless it is kept
     */
    public record Imported(
            SecretName name, Action action, @Nullable SecretVersion version) {}

    /**
     * What was done, in the order of the file.
     *
     * @param manifest the edited manifest, or null when none was given
     */
    public record Result(List<Imported> secrets, @Nullable PinnedManifest manifest) {
        public Result {
            secrets = List.copyOf(secrets);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return command.dryRun()
                ? Effect.none()
                : Effect.change("secret.import", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var file = Dotenv.read(command.file(), command.text());
        var secrets = vaults.open(command.environment(), command.service());
        var work = new ImportWork(secrets);
        Set<SecretName> present = secrets.list().stream().map(Secret::name).collect(Collectors.toSet());
        var problems = new ArrayList<>(file.problems());
        var planned = new ArrayList<ImportWork.Planned>();
        for (Dotenv.Entry entry : file.entries()) {
            SecretLimits.problem(entry.value())
                    .ifPresent(why ->
                            problems.add(Diagnostic.at(entry.position(), entry.key() + " cannot be stored: " + why)));
            var plan = work.plan(entry, present);
            if (plan.action() == Action.OVERWRITE && !command.overwrite()) {
                problems.add(Diagnostic.at(entry.position(), "the secret " + entry.key() + " has another value already")
                        .suggesting("store a further version with --overwrite"));
            }
            planned.add(plan);
        }
        problems.sort(ImportWork.IN_ORDER);
        requireNone(command.file(), problems);
        requireAny(command.file(), planned);
        return run(command, secrets, work, planned);
    }

    private static Result run(
            Command command, ServiceVault secrets, ImportWork work, List<ImportWork.Planned> planned) {
        var pins = command.target() == null
                ? null
                : new ManifestPins(secrets.vault(), command.service(), command.target());
        var trial = pins == null
                ? null
                : pins.moved(planned.stream()
                        .map(plan ->
                                ManifestPins.Wish.trial(plan.name(), plan.name().value()))
                        .toList());
        if (command.dryRun()) {
            var imported = planned.stream()
                    .map(plan -> new Imported(plan.name(), plan.action(), plan.present()))
                    .toList();
            return new Result(imported, trial);
        }
        var wishes = new ArrayList<ManifestPins.Wish>();
        var imported = new ArrayList<Imported>();
        for (SecretVersion stored : work.store(command.file(), planned)) {
            var plan = planned.get(imported.size());
            imported.add(new Imported(plan.name(), plan.action(), stored));
            wishes.add(new ManifestPins.Wish(plan.name(), plan.name().value(), stored));
        }
        return new Result(imported, pins == null ? null : pins.moved(wishes));
    }

    private static void requireNone(String file, List<Diagnostic> problems) {
        if (!problems.isEmpty()) {
            String count = problems.size() == 1 ? "it has one problem" : "it has " + problems.size() + " problems";
            throw refusal(file, count).diagnostics(problems).exception();
        }
    }

    private static void requireAny(String file, List<ImportWork.Planned> planned) {
        if (planned.isEmpty()) {
            throw refusal(file, "there is no variable in it").exception();
        }
    }

    private static Failure refusal(String file, String why) {
        return Failure.of(CoreError.INVALID_INPUT, "The file " + file + " cannot be imported", why)
                .next("Mend it and run the command again; nothing has been stored.");
    }
}
