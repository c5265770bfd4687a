package dev.astra.cli.rehearsal;

import dev.astra.application.rehearsal.Act;
import dev.astra.application.rehearsal.Rehearse;
import dev.astra.application.rehearsal.RehearsedDays;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Style;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Money;
import dev.astra.domain.infrastructure.StackPath;
import java.time.Duration;

/** A rehearsal as a timeline. */
record RehearsalText(Rehearse.Command command, Rehearse.Result result, Style style) {

    String text() {
        var text = new StringBuilder();
        text.append("Rehearsal of %s in %s with seed %s; nothing of yours is touched.\n"
                .formatted(result.service(), command.environment(), command.seed()));
        result.acts().forEach(act -> append(text, act));
        append(text, result.estimate());
        text.append("\nAll of it would take about %s; a month of what is there then would cost about %s.\n"
                .formatted(HumanTime.length(result.took()), result.estimate().total()));
        if (result.operation() != null) {
            append(text, result.operation());
        }
        return text.toString();
    }

    private void append(StringBuilder text, Act act) {
        text.append('\n')
                .append(style.strong(act.title()))
                .append(" (")
                .append(HumanTime.length(act.took()))
                .append(")\n");
        for (Act.Entry entry : act.entries()) {
            text.append("├─ %s  %-7s %s\n".formatted(clock(entry.begin()), took(entry.took()), entry.text()));
        }
        text.append("└─ ").append(act.outcome()).append(price(act.monthly())).append('\n');
    }

    private static String price(Money added) {
        int sign = added.compareTo(Money.ZERO);
        if (sign == 0) {
            return "";
        }
        return sign > 0 ? "; " + added + " a month more" : "; " + Money.ZERO.minus(added) + " a month less";
    }

    private void append(StringBuilder text, Estimate estimate) {
        text.append('\n').append(style.strong("At what price")).append(" (%s a month)\n".formatted(estimate.total()));
        estimate.items().stream().map(CostItem::stack).distinct().forEach(stack -> append(text, estimate, stack));
        estimate.unknowns().forEach(item -> text.append("├─ unknown  %s of %s\n".formatted(item.what(), item.stack())));
        text.append("└─ %s fixed, %s for a little use (list prices of %s, %s)\n"
                .formatted(estimate.fixed(), estimate.assumed(), estimate.prices(), estimate.asOf()));
    }

    private static void append(StringBuilder text, RehearsedDays days) {
        text.append("Then %s of operation: %d deployments, %d tasks, %d requests, %d observations.\n"
                .formatted(
                        HumanTime.length(days.simulated()),
                        days.deployments(),
                        days.tasks(),
                        days.requests(),
                        days.observations()));
    }

    /** The price of a stack, unless it is free. */
    private static void append(StringBuilder text, Estimate estimate, StackPath stack) {
        Money price = estimate.of(stack).total();
        if (price.compareTo(Money.ZERO) != 0) {
            text.append("├─ %-8s %s\n".formatted(price, stack));
        }
    }

    private static String took(Duration took) {
        return took.toSeconds() == 0 ? "" : HumanTime.length(took);
    }

    /** The time since the begin: {@code 0:07:31}. */
    private static String clock(Duration begin) {
        return "%d:%02d:%02d".formatted(begin.toHours(), begin.toMinutesPart(), begin.toSecondsPart());
    }
}
