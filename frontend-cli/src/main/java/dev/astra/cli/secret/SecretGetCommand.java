package dev.astra.cli.secret;

import dev.astra.application.secret.GetSecret;
import dev.astra.application.secret.RevealSecret;
import dev.astra.application.secret.SecretUse;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.HumanTime;
import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a secret. */
@Command(name = "get", description = "Show what is known of a secret, and its value if that is asked for.")
public final class SecretGetCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<GetSecret> getSecret;
    private final Supplier<RevealSecret> revealSecret;

    @Mixin
    private SecretArguments arguments = new SecretArguments();

    @Option(
            names = "--reveal",
            description = "Print the value and nothing else. Needs the right to change the environment.")
    private boolean reveal;

    @Option(
            names = "--at",
            paramLabel = "VERSION",
            description = "With --reveal: another version than the current one.")
    private @Nullable String version;

    public SecretGetCommand(Session session, Supplier<GetSecret> getSecret, Supplier<RevealSecret> revealSecret) {
        this.session = session;
        this.getSecret = getSecret;
        this.revealSecret = revealSecret;
    }

    private record ValueJson(String key, String version, String value) {}

    private record SecretGetJson(
            String key,
            String createdAt,
            String changedAt,
            @Nullable String accessedAt,
            @Nullable String current,
            int versions,
            List<SecretJson.Use> uses) {}

    @Override
    public Integer call() {
        if (reveal) {
            return reveal();
        }
        if (version != null) {
            throw Failures.invalid("--at is of no use here", "it chooses the version that --reveal prints")
                    .next("See all versions with astra secret history " + arguments.words() + ".")
                    .exception();
        }
        var result = session.run(
                getSecret.get(),
                new GetSecret.Command(arguments.environment(), arguments.service(), arguments.name(), null));
        session.next("See its versions with astra secret history " + arguments.words());
        return session.show(json(result), () -> text(result));
    }

    private int reveal() {
        var result = session.run(
                revealSecret.get(),
                new RevealSecret.Command(arguments.environment(), arguments.service(), arguments.name(), version));
        String value = result.value().reveal();
        return session.show(
                new ValueJson(arguments.name().value(), result.versionId(), value),
                () -> value.endsWith("\n") ? value : value + "\n");
    }

    private static @Nullable String current(GetSecret.Result result) {
        return result.versions().stream()
                .filter(version -> version.stage() == VersionStage.CURRENT)
                .map(StoredVersion::id)
                .findFirst()
                .orElse(null);
    }

    private static SecretGetJson json(GetSecret.Result result) {
        var secret = result.secret();
        return new SecretGetJson(
                secret.name().value(),
                secret.createdAt().toString(),
                secret.changedAt().toString(),
                secret.accessedAt() == null ? null : secret.accessedAt().toString(),
                current(result),
                result.versions().size(),
                SecretJson.uses(result.uses()));
    }

    private static String text(GetSecret.Result result) {
        var secret = result.secret();
        String current = current(result);
        var text = new StringBuilder("""
                Secret: %s
                ├─ Created: %s
                ├─ Last changed: %s
                ├─ Last accessed: %s
                ├─ Current version: %s
                ├─ Versions: %d
                """.formatted(
                        secret.name(),
                        HumanTime.ago(secret.createdAt(), result.now()),
                        HumanTime.ago(secret.changedAt(), result.now()),
                        HumanTime.ago(secret.accessedAt(), result.now()),
                        current == null ? "none" : SecretText.brief(current),
                        result.versions().size()));
        return text.append("└─ Used by: ")
                .append(users(result.uses()))
                .append('\n')
                .toString();
    }

    private static String users(List<SecretUse> uses) {
        String running = SecretText.running(uses);
        return running.isEmpty() ? "nothing that runs" : running;
    }
}
