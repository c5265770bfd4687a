package dev.astra.cli.dns;

import dev.astra.cli.console.Style;
import dev.astra.cli.console.Table;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.dns.DelegationCheck;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a zone is delegated, as text and as JSON. */
public final class DelegationText {
    private DelegationText() {}

    /** A zone in JSON. */
    public record DelegationJson(
            String zone,
            String state,
            List<String> expected,
            List<String> found,
            @Nullable String why) {}

    public static DelegationJson json(DelegationCheck check) {
        return new DelegationJson(
                check.zone().value(),
                check.state().name().toLowerCase(Locale.ROOT),
                check.expected(),
                check.servers(),
                check.found() instanceof Delegation.Unchecked(var why) ? why : null);
    }

    /** What was found out, in one line. */
    public static String finding(DelegationCheck check, Style style) {
        String zone = check.zone().value();
        return switch (check.state()) {
            case DELEGATED -> style.good("✓") + " " + zone + " is delegated to its own name servers";
            case ELSEWHERE ->
                style.warning("!!") + " " + zone + " is delegated elsewhere: to " + String.join(", ", check.servers());
            case MISSING -> style.warning("!!") + " " + zone + " is not delegated yet: it has no NS records above it";
            case UNCHECKED -> style.warning("!!") + " " + zone + " could not be checked: " + why(check.found());
        };
    }

    private static String why(Delegation found) {
        return found instanceof Delegation.Unchecked(var why) ? why : "";
    }

    /** The records that delegate the zone. */
    public static String records(DelegationCheck check) {
        var table = new Table("name", "type", "value");
        check.expected().forEach(server -> table.row(check.zone().value(), "NS", server));
        return table.render();
    }
}
