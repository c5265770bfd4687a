package dev.astra.domain.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an account is meant to be there.
 *
 * @param endsAt when a sandbox shall be closed, or null for an account that is there to stay
 * @param closedAt when the account was closed, or null while it is open
 */
public record AccountLifetime(
        @Nullable Instant endsAt, @Nullable Instant closedAt) {
    /** How long before its end a sandbox is spoken of. */
    private static final Duration NOTICE = Duration.ofDays(2);

    /** Open, and there to stay. */
    public static AccountLifetime unlimited() {
        return new AccountLifetime(null, null);
    }

    public static AccountLifetime until(Instant end) {
        return new AccountLifetime(end, null);
    }

    public AccountLifetime closed(Instant at) {
        return new AccountLifetime(endsAt, at);
    }

    public boolean open() {
        return closedAt == null;
    }

    /** Whether the end of an open account is past or near enough to remind of it. */
    public boolean dueAt(Instant now) {
        return open() && endsAt != null && !now.isBefore(endsAt.minus(NOTICE));
    }
}
