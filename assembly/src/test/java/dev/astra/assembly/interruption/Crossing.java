package dev.astra.assembly.interruption;

import java.util.Set;

/**
 * One call that leaves Astra, counted within its command.
 *
 * @param call for example {@code SecretVault.create}, or {@code Journal.started 'create organization'}
 * @param number how many of the same there have been, this one included
 */
record Crossing(String call, int number) {
    private static final Set<String> AT_HOME = Set.of(
            "AccountStore",
            "ApiKeyStore",
            "AuditLog",
            "ConfigurationStore",
            "InfrastructureRepository",
            "Journal",
            "Leases",
            "NetworkStore",
            "OrganizationStore",
            "ReleaseStore",
            "ServiceStore");

    /** Whether it asks the cloud, and not the store or the files of this machine. */
    boolean ofCloud() {
        return !AT_HOME.contains(call.substring(0, call.indexOf('.')));
    }

    boolean ofJournal() {
        return call.startsWith("Journal.");
    }

    boolean first() {
        return number == 1;
    }

    @Override
    public String toString() {
        return call + " #" + number;
    }
}
