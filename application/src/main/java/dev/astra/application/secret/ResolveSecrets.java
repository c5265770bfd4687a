package dev.astra.application.secret;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.manifest.ManifestSecrets;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The secrets of a service as the variables its containers find them in. */
public final class ResolveSecrets implements UseCase<ResolveSecrets.Command, ResolveSecrets.Result> {
    private final ServiceVaults vaults;

    public ResolveSecrets(ServiceVaults vaults) {
        this.vaults = vaults;
    }

    /**
     * The service whose secrets are wanted.
     *
     * @param manifest says which versions under which names; null for all secrets of the service as they are now
     * @param container only those of one container of the manifest, or null for those of all
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable ManifestSource manifest,
            @Nullable String container) {}

    /** Values by variable. */
    public record Result(Map<String, SecretValue> variables) {
        public Result {
            variables = Map.copyOf(variables);
        }
    }

    /** Whoever is handed the values may know them, so looking is not enough. */
    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("secret.exec", command.environment(), command.service());
    }

    @Override
    public Result execute(Command command) {
        var secrets = vaults.open(command.environment(), command.service());
        var references = command.manifest() == null
                ? current(secrets)
                : pinned(ManifestSecrets.read(command.manifest()), command.container());
        var variables = new LinkedHashMap<String, SecretValue>();
        references.forEach(
                (variable, reference) -> variables.put(variable, secrets.vault().read(reference)));
        return new Result(variables);
    }

    private static Map<String, SecretReference> pinned(ManifestSecrets manifest, @Nullable String container) {
        var references = new LinkedHashMap<String, SecretReference>();
        int only = container == null ? -1 : manifest.container(container);
        for (ManifestSecrets.Binding binding : manifest.bindings()) {
            if (only < 0 || binding.container() == only) {
                put(references, binding.variable(), binding.reference(), "Choose a container with --container.");
            }
        }
        return references;
    }

    private static Map<String, SecretReference> current(ServiceVault secrets) {
        var references = new LinkedHashMap<String, SecretReference>();
        for (Secret secret : secrets.list()) {
            SecretName name = secret.name();
            var versions = secrets.vault().versions(secrets.service(), name);
            var version = new VersionChoice(name, versions).current().version();
            put(
                    references,
                    name.variable(secrets.service().value()),
                    version.reference(),
                    "Name each of them in a manifest, and give it with --manifest.");
        }
        return references;
    }

    private static void put(
            Map<String, SecretReference> references, String variable, SecretReference reference, String next) {
        var other = references.putIfAbsent(variable, reference);
        if (other != null && !other.equals(reference)) {
            throw Failures.invalid(
                            "It is not clear what the variable " + variable + " shall hold",
                            "two secrets have that name")
                    .next(next)
                    .exception();
        }
    }
}
