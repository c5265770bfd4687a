package dev.astra.provider.local.account;

import dev.astra.domain.account.Account;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountStatus;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.Table;
import java.time.Instant;
import java.util.Optional;

/** The one organization a cloud can have. */
record Root(String id, Instant since) {
    private static final String KEY = "organization";
    private static final EmailAddress EMAIL = new EmailAddress("management@local-cloud.example");

    static final Table<Root> TABLE = new Table<>(KEY, root -> KEY, Root::write, Root::read);

    private static Root read(Fields fields) {
        return new Root(fields.text("id"), fields.instant("since"));
    }

    private Value write() {
        return new FieldsBuilder().put("id", id).put("since", since).build();
    }

    static Optional<Root> of(Snapshot cloud) {
        return cloud.find(TABLE, KEY);
    }

    static Root begin(Snapshot cloud) {
        return new Root("o-" + cloud.dice(KEY).hex(10), cloud.now());
    }

    CloudOrganization organization(Snapshot cloud) {
        return new CloudOrganization(id, Accounts.management(cloud));
    }

    Account management(Snapshot cloud) {
        return new Account(Accounts.management(cloud), AccountName.MANAGEMENT, EMAIL, AccountStatus.ACTIVE, since);
    }
}
