package dev.astra.cli.rehearsal;

import dev.astra.application.rehearsal.Act;
import dev.astra.application.rehearsal.Rehearse;
import dev.astra.application.rehearsal.RehearsedDays;
import dev.astra.cli.cost.EstimateJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rehearsal in JSON; all times in seconds from its begin. */
record RehearsalJson(
        String service,
        String environment,
        String seed,
        long tookSeconds,
        List<ActJson> acts,
        EstimateJson price,
        @Nullable OperationJson operation) {

    static RehearsalJson of(Rehearse.Command command, Rehearse.Result result) {
        return new RehearsalJson(
                result.service().value(),
                command.environment().value(),
                command.seed(),
                result.took().toSeconds(),
                result.acts().stream().map(ActJson::of).toList(),
                EstimateJson.of(result.estimate()),
                OperationJson.of(result.operation()));
    }

    /** A part; what it adds to the price of a month is a text, so that no reader rounds it. */
    private record ActJson(
            String title,
            long beginSeconds,
            long tookSeconds,
            String outcome,
            String addedMonthly,
            List<EntryJson> entries) {
        static ActJson of(Act act) {
            return new ActJson(
                    act.title(),
                    act.begin().toSeconds(),
                    act.took().toSeconds(),
                    act.outcome(),
                    act.monthly().plain(),
                    act.entries().stream().map(EntryJson::of).toList());
        }
    }

    private record EntryJson(long beginSeconds, long tookSeconds, String text) {
        static EntryJson of(Act.Entry entry) {
            return new EntryJson(entry.begin().toSeconds(), entry.took().toSeconds(), entry.text());
        }
    }

    private record OperationJson(long simulatedSeconds, int observations, int deployments, int tasks, long requests) {
        static @Nullable OperationJson of(@Nullable RehearsedDays days) {
            return days == null
                    ? null
                    : new OperationJson(
                            days.simulated().toSeconds(),
                            days.observations(),
                            days.deployments(),
                            days.tasks(),
                            days.requests());
        }
    }
}
