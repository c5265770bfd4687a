package dev.astra.application.secret;

import dev.astra.application.operation.JournaledOperation;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.secret.SecretVersion;
import dev.astra.domain.secret.StoredVersion;
import dev.astra.domain.secret.VersionStage;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.Journal;
import java.util.List;

/**
 * One version on its way into the vault. The vault knows it by the journalled operation, so that the same command, after it
 * was broken off, finds the version it has stored already. The journal learns nothing of the value; whether it is the
 * same only the vault can tell.
 */
final class Storing {
    private final Journal journal;
    private final ServiceVault secrets;
    private final SecretName name;
    private final OperationKey key;
    private JournaledOperation operation;

    private Storing(Journal journal, ServiceVault secrets, SecretName name, OperationKey key) {
        this.journal = journal;
        this.secrets = secrets;
        this.name = name;
        this.key = key;
        this.operation = open(journal, key);
    }

    static Storing open(Journal journal, ServiceVault secrets, SecretName name, String subject) {
        return new Storing(journal, secrets, name, new OperationKey("secret put", subject));
    }

    private static JournaledOperation open(Journal journal, OperationKey key) {
        return JournaledOperation.open(journal, Timekeeper.system(), ProgressListener.silent(), key);
    }

    /** Whether an earlier run was broken off; then what is there already may be its work. */
    boolean begun() {
        return operation.begun();
    }

    /** Looks at something without which nothing is stored. */
    void closingOnFailure(Runnable look) {
        try {
            look.run();
        } catch (AstraException e) {
            operation.close();
            throw e;
        }
    }

    /**
     * Stores the version, unless an earlier run has.
     *
     * @param further whether the secret is there and may get a further version
     */
    SecretVersion store(SecretValue value, boolean further, List<SecretUse> uses) {
        boolean repeated = operation.begun();
        try {
            var stored = put(value, further, uses);
            if (!repeated || current(stored)) {
                return stored;
            }
        } catch (AstraException e) {
            if (!repeated || e.code().category() != ErrorCategory.CONFLICT) {
                throw e;
            }
        }
        // What was broken off was another value, or has been replaced since.
        startAfresh();
        return put(value, further, uses);
    }

    private boolean current(SecretVersion stored) {
        return secrets.vault().versions(secrets.service(), name).stream()
                .filter(version -> version.stage() == VersionStage.CURRENT)
                .map(StoredVersion::id)
                .anyMatch(stored.versionId()::equals);
    }

    private void startAfresh() {
        operation.close();
        operation = open(journal, key);
    }

    private SecretVersion put(SecretValue value, boolean further, List<SecretUse> uses) {
        var vault = secrets.vault();
        return operation.always(
                "store version",
                () -> {
                    if (!further) {
                        return vault.create(secrets.service(), name, value, operation.id());
                    }
                    new Safekeeping(secrets).keep(name, uses);
                    return vault.overwrite(secrets.service(), name, value, operation.id());
                },
                SecretVersion::versionId);
    }

    void close() {
        operation.close();
    }
}
