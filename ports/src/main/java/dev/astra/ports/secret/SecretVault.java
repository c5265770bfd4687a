package dev.astra.ports.secret;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.secret.Secret;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretPin;
import dev.astra.domain.secret.SecretReference;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.service.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the secret values of the services of one environment. No message of any failure holds a value. */
public interface SecretVault {

    /**
     * Stores a first version.
     *
     * @throws AstraException CONFLICT when the secret exists
     */
    SecretVersion create(ServiceName service, SecretName name, SecretValue value);

    /**
     * Stores a further version, which becomes the current one. Earlier versions stay readable by their references.
     *
     * @throws AstraException NOT_FOUND when the secret does not exist
     */
    SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value);

    /**
     * As {@link #create(ServiceName, SecretName, SecretValue)}, where a repetition with the same token and value is the
     * same version. A vault that knows no tokens takes it for another one.
     *
     * @param token a UUID in its usual text form
     * @throws AstraException CONFLICT when the secret exists, unless this is such a repetition
     */
    default SecretVersion create(ServiceName service, SecretName name, SecretValue value, String token) {
        return create(service, name, value);
    }

    /**
     * As {@link #overwrite(ServiceName, SecretName, SecretValue)}, where a repetition with the same token and value is
     * the same version. A vault that knows no tokens takes it for another one.
     *
     * @param token a UUID in its usual text form
     * @throws AstraException CONFLICT when the version of the token has another value; NOT_FOUND when the secret does not
     *     exist
     */
    default SecretVersion overwrite(ServiceName service, SecretName name, SecretValue value, String token) {
        return overwrite(service, name, value);
    }

    /** The secrets of a service by name; empty for a service without any. */
    List<Secret> list(ServiceName service);

    /** Whether the reference names a version that can be read. */
    boolean exists(SecretReference reference);

    /**
     * Reads the version a reference names.
     *
     * @throws AstraException NOT_FOUND when there is none
     */
    SecretValue read(SecretReference reference);

    /**
     * Every version the vault still holds, newest first. Exactly one is current.
     *
     * @throws AstraException NOT_FOUND when the secret does not exist
     */
    default List<StoredVersion> versions(ServiceName service, SecretName name) {
        throw refuse("the history of secrets");
    }

    /**
     * Makes a version the current one; the one that was current becomes the previous one. Nothing changes when it is
     * current already. No version is ever destroyed.
     *
     * @throws AstraException NOT_FOUND when the secret or the version does not exist
     */
    default SecretVersion makeCurrent(ServiceName service, SecretName name, String versionId) {
        throw refuse("going back to an earlier version of a secret");
    }

    /**
     * Has these versions outlive any number of further ones, and those kept before only as long as the vault likes. A
     * vault that clears nothing away has nothing to do.
     *
     * @throws AstraException NOT_FOUND when the secret or a version does not exist
     */
    default void keep(ServiceName service, SecretName name, Set<String> versionIds) {}

    /**
     * Deletes a secret with all its versions, so that nothing can read it. It can be restored for some days.
     *
     * @param recoveryDays from 7 to 30
     * @return when it cannot be restored any more
     * @throws AstraException NOT_FOUND when the secret does not exist; INVALID_INPUT for another number of days
     */
    default Instant delete(ServiceName service, SecretName name, int recoveryDays) {
        throw refuse("deleting secrets");
    }

    /** The deleted secrets of a service that can be restored, by name. */
    default List<SecretName> deleted(ServiceName service) {
        throw refuse("restoring secrets");
    }

    /**
     * Makes a deleted secret what it was before. Nothing changes when it is not deleted.
     *
     * @throws AstraException NOT_FOUND when there is none, or when it was deleted too long ago
     */
    default void restore(ServiceName service, SecretName name) {
        throw refuse("restoring secrets");
    }

    /**
     * What a reference names if it has the form of one to a secret of the service. The vault is not asked whether it
     * exists. A vault whose references do not tell always answers with nothing.
     */
    default Optional<SecretPin> pin(ServiceName service, SecretReference reference) {
        return Optional.empty();
    }

    /** The same reference at another version of the same secret; what else it says stays. */
    default SecretReference moved(SecretReference reference, String versionId) {
        throw refuse("moving a reference to another version");
    }

    private static AstraException refuse(String what) {
        return Failure.of(
                        CoreError.UNSUPPORTED,
                        "This is not possible here",
                        "the vault of this provider does not support " + what)
                .exception();
    }
}
