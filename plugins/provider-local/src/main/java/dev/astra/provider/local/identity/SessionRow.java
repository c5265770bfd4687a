package dev.astra.provider.local.identity;

import dev.astra.domain.value.Value;
import dev.astra.provider.local.state.Fields;
import dev.astra.provider.local.state.FieldsBuilder;
import dev.astra.provider.local.state.Snapshot;
import dev.astra.provider.local.state.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one session of the simulated portal.
 *
 * @param endsAt when the person has to sign in again; long past once they have signed out
 * @param account the account that was selected last, or null before any was
 */
record SessionRow(
        Instant endsAt,
        @Nullable String account,
        @Nullable String role,
        @Nullable String region) {
    private static final String KEY = "session";

    static final Table<SessionRow> TABLE = new Table<>("sign-in", row -> KEY, SessionRow::write, SessionRow::read);

    static Optional<SessionRow> of(Snapshot cloud) {
        return cloud.find(TABLE, KEY);
    }

    /** The session, if it is not over. */
    static Optional<SessionRow> running(Snapshot cloud) {
        return of(cloud).filter(row -> row.endsAt().isAfter(cloud.now()));
    }

    SessionRow until(Instant end) {
        return new SessionRow(end, account, role, region);
    }

    private static SessionRow read(Fields fields) {
        return new SessionRow(
                fields.instant("endsAt"),
                fields.optionalText("account").orElse(null),
                fields.optionalText("role").orElse(null),
                fields.optionalText("region").orElse(null));
    }

    private Value write() {
        return new FieldsBuilder()
                .put("endsAt", endsAt)
                .put("account", account)
                .put("role", role)
                .put("region", region)
                .build();
    }
}
