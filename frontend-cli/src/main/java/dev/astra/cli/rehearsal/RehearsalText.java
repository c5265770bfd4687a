package dev.astra.cli.rehearsal;

import dev.astra.application.rehearsal.Act;
import dev.astra.application.rehearsal.Rehearse;
import dev.astra.application.rehearsal.RehearsedDays;
import dev.astra.cli.console.HumanTime;
import dev.astra.cli.console.Style;
import java.time.Duration;

/** A rehearsal as a timeline. */
record RehearsalText(Rehearse.Command command, Rehearse.Result result, Style style) {

    String text() {
        var text = new StringBuilder();
        text.append("Rehearsal of %s in %s with seed %s; nothing of yours is touched.\n"
                .formatted(result.service(), command.environment(), command.seed()));
        result.acts().forEach(act -> append(text, act));
        text.append("\nAll of it would take about ")
                .append(HumanTime.length(result.took()))
                .append(".\n");
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
        text.append("└─ ").append(act.outcome()).append('\n');
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

    private static String took(Duration took) {
        return took.toSeconds() == 0 ? "" : HumanTime.length(took);
    }

    /** The time since the begin: {@code 0:07:31}. */
    private static String clock(Duration begin) {
        return "%d:%02d:%02d".formatted(begin.toHours(), begin.toMinutesPart(), begin.toSecondsPart());
    }
}
