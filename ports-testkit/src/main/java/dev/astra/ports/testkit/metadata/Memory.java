package dev.astra.ports.testkit.metadata;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.audit.AuditEntry;
import dev.astra.domain.network.AddressPlan;
import dev.astra.domain.operation.Lease;
import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.organization.ApiKeyRecord;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.service.Release;
import dev.astra.domain.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the parts of {@link InMemoryMetadataStore} share. Its own monitor guards it. */
final class Memory {
    @Nullable Organization organization;

    final Map<AccountName, RegisteredAccount> accounts = new HashMap<>();
    final TreeMap<String, Service> services = new TreeMap<>();
    final Map<String, ApiKeyRecord> apiKeys = new HashMap<>();
    final Map<OperationKey, Operation> operations = new HashMap<>();
    final Map<String, Lease> leases = new HashMap<>();
    final List<Release> releases = new ArrayList<>();
    final List<AuditEntry> audit = new ArrayList<>();
    AddressPlan plan = AddressPlan.empty();
    int opened;
}
