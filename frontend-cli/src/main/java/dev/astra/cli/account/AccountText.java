package dev.astra.cli.account;

import dev.astra.application.account.AccountView;
import dev.astra.cli.command.Session;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.RegisteredAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long accounts last, in words. */
final class AccountText {
    private AccountText() {}

    /** The end of a sandbox in the middle of a sentence, or an empty text. */
    static String end(RegisteredAccount account) {
        AccountLifetime lifetime = account.lifetime();
        if (!lifetime.open()) {
            return ", closed";
        }
        return lifetime.endsAt() == null ? "" : ", ends " + until(lifetime.endsAt(), Instant.now());
    }

    /** A table's cell: {@code closed}, {@code in 13 days}, or nothing. */
    static String cell(RegisteredAccount account) {
        AccountLifetime lifetime = account.lifetime();
        if (!lifetime.open()) {
            return "closed";
        }
        return lifetime.endsAt() == null ? "" : until(lifetime.endsAt(), Instant.now());
    }

    /** One line for each sandbox whose time is over or nearly so. */
    static void remind(Session session, List<AccountView> accounts) {
        Instant now = Instant.now();
        for (AccountView view : accounts) {
            RegisteredAccount account = view.account();
            Instant end = account.lifetime().endsAt();
            if (end != null && account.lifetime().dueAt(now)) {
                session.console()
                        .note(session.console().style().warning("!! ") + "The sandbox '" + account.name() + "' "
                                + (end.isAfter(now) ? "ends " : "should have ended ") + until(end, now)
                                + ". Close it with astra account close " + account.name() + ".");
            }
        }
    }

    private static String until(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        String length = left.abs().toHours() < 48
                ? Math.max(1, left.abs().plusMinutes(30).toHours()) + " hours"
                : left.abs().plusHours(12).toDays() + " days";
        return left.isNegative() ? length + " ago" : "in " + length;
    }
}
