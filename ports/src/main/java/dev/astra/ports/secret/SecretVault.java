package dev.astra.ports.secret;

import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.service.ServiceName;
import java.util.List;

/** Keeps the secret values of the services of one environment. No message of any failure holds a value. */
public interface SecretVault {

    /**
     * Stores a first version.
     *
     * @throws dev.astra.domain.error.AstraException CONFLICT when the secret exists
     */
    SecretVersion create(ServiceName service, SecretName name, SecretValue value);

    /**
     * Stores a further version, which becomes the current one. Earlier versions stay readable by their references.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when the secret does not exist
     */
    SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value);

    /** The secrets of a service by name; empty for a service without any. */
    List<Secret> list(ServiceName service);

    /** Whether the reference names a version that can be read. */
    boolean exists(SecretReference reference);

    /**
     * Reads the version a reference names.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND when there is none
     */
    SecretValue read(SecretReference reference);
}
