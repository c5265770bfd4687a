package dev.astra.application.testing;

import dev.astra.domain.error.Failures;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.secret.SecretVault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets whose references are {@code service/name/version}. */
public final class MemoryVault implements SecretVault {
    private final Timekeeper time;
    private final Map<SecretReference, SecretValue> values = new LinkedHashMap<>();

    public MemoryVault(Timekeeper time) {
        this.time = time;
    }

    @Override
    public SecretVersion create(ServiceName service, SecretName name, SecretValue value) {
        if (exists(reference(service, name, 1))) {
            throw Failures.alreadyExists("Secret", name.value(), "it has a value")
                    .exception();
        }
        return store(service, name, 1, value);
    }

    @Override
    public SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value) {
        int version = 1;
        while (exists(reference(service, name, version))) {
            version++;
        }
        if (version == 1) {
            throw Failures.notFound("Secret", name.value(), "it has no value").exception();
        }
        return store(service, name, version, value);
    }

    private SecretVersion store(ServiceName service, SecretName name, int version, SecretValue value) {
        SecretReference reference = reference(service, name, version);
        values.put(reference, value);
        return new SecretVersion(name, Integer.toString(version), reference);
    }

    private static SecretReference reference(ServiceName service, SecretName name, int version) {
        return new SecretReference(service + "/" + name + "/" + version);
    }

    @Override
    public List<Secret> list(ServiceName service) {
        return values.keySet().stream()
                .map(reference -> reference.value().split("/", -1))
                .filter(parts -> parts[0].equals(service.value()))
                .map(parts -> parts[1])
                .distinct()
                .sorted()
                .map(name -> new Secret(new SecretName(name), time.now(), time.now(), null))
                .toList();
    }

    @Override
    public boolean exists(SecretReference reference) {
        return values.containsKey(reference);
    }

    @Override
    public SecretValue read(SecretReference reference) {
        return Optional.ofNullable(values.get(reference))
                .orElseThrow(() -> Failures.notFound("Secret", reference.value(), "it has no value")
                        .exception());
    }
}
