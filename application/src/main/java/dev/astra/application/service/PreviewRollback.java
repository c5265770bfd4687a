package dev.astra.application.service;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.identity.Access;
import dev.astra.domain.service.ServiceName;
import org.jspecify.annotations.Nullable;

/** What a rollback would restore. */
public final class PreviewRollback implements UseCase<PreviewRollback.Command, PreparedRollback> {
    private final ServiceLookup services;
    private final ReleaseStart releases;
    private final RollbackPreparation preparation;

    public PreviewRollback(ServiceLookup services, ReleaseStart releases, RollbackPreparation preparation) {
        this.services = services;
        this.releases = releases;
        this.preparation = preparation;
    }

    /**
     * The rollback that may follow.
     *
     * @param to the number of the release, or null for the one before what runs
     */
    public record Command(
            AccountName environment,
            ServiceName service,
            @Nullable Integer to) {}

    @Override
    public Access access(Command command) {
        return Access.change(command.environment());
    }

    @Override
    public Effect effect(Command command) {
        return Effect.none();
    }

    @Override
    public PreparedRollback execute(Command command) {
        var location = services.find(command.environment(), command.service()).location();
        releases.releases(location, command.service()).settle();
        return preparation.prepare(location, command.service(), command.to());
    }
}
