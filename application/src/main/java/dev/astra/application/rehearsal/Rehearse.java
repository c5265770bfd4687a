package dev.astra.application.rehearsal;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.manifest.ManifestSource;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.ServiceName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a bootstrap, a deployment, a failing one and its rollback, without touching anything that is there. */
public final class Rehearse implements UseCase<Rehearse.Command, Rehearse.Result> {
    private final RehearsalStages stages;

    public Rehearse(RehearsalStages stages) {
        this.stages = stages;
    }

    /**
     * What is to be rehearsed.
     *
     * @param manifest what is deployed, or null for the stand-in
     * @param days how many days of operation follow
     */
    public record Command(
            AccountName environment,
            @Nullable ManifestSource manifest,
            Exposure exposure,
            FailureCause failure,
            String seed,
            int days) {}

    /**
     * What happened.
     *
     * @param took how long all of it would take
     * @param estimate what a month of it would cost
     * @param operation the days that followed, or null when there were none
     */
    public record Result(
            ServiceName service,
            List<Act> acts,
            Duration took,
            Estimate estimate,
            @Nullable RehearsedDays operation) {
        public Result {
            acts = List.copyOf(acts);
        }
    }

    @Override
    public Access access(Command command) {
        return Access.open();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public Result execute(Command command) {
        try (RehearsalStage stage = stages.open(command.seed())) {
            return new Play(stage, command).perform();
        }
    }
}
