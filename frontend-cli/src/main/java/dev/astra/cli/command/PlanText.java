package dev.astra.cli.command;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Plan;
import java.util.List;
import java.util.Locale;

/** A plan, as text and as JSON. */
public final class PlanText {
    private PlanText() {}

    /** A plan in JSON. */
    public record PlanJson(String stack, List<ChangeJson> changes) {}

    /** One change in JSON. */
    public record ChangeJson(String action, String address, String type) {}

    public static PlanJson json(Plan plan) {
        return new PlanJson(
                plan.stack().toString(),
                plan.changes().stream()
                        .map(change -> new ChangeJson(
                                change.action().name().toLowerCase(Locale.ROOT), change.address(), change.type()))
                        .toList());
    }

    /** A plan that is only looked at. */
    public static String text(Plan plan) {
        return changes(plan) + "; nothing has been changed.\n";
    }

    /** A plan that is to be carried out. */
    public static String intention(Plan plan) {
        return changes(plan) + ".\n";
    }

    private static String changes(Plan plan) {
        var text = new StringBuilder();
        text.append(plan.stack()).append(":\n");
        plan.changes().forEach(change -> text.append("  %s %s\n".formatted(sign(change.action()), change.address())));
        text.append("%d to create, %d to change, %d to replace, %d to delete"
                .formatted(
                        plan.count(ChangeAction.CREATE),
                        plan.count(ChangeAction.UPDATE),
                        plan.count(ChangeAction.REPLACE),
                        plan.count(ChangeAction.DELETE)));
        return text.toString();
    }

    private static String sign(ChangeAction action) {
        return switch (action) {
            case CREATE -> "+";
            case UPDATE -> "~";
            case REPLACE -> "±";
            case DELETE -> "-";
            case IMPORT -> "=";
        };
    }
}
