package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.rehearsal.RehearsalStages;
import dev.astra.application.rehearsal.Rehearse;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.Console;
import dev.astra.cli.rehearsal.RehearseCommand;
import dev.astra.domain.account.Region;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** Rehearsals. */
@Module
final class RehearsalModule {
    /** Where an organization is unless it says otherwise. */
    private static final Region USUAL = new Region("us-east-2");

    private RehearsalModule() {}

    @Provides
    static RehearsalStages stages(Console console, MetadataStore store) {
        return seed -> ScratchStage.open(console, region(store), seed);
    }

    /** Prices differ from region to region. */
    private static Region region(MetadataStore store) {
        return store.organizations().find().map(Organization::region).orElse(USUAL);
    }

    @Provides
    static Rehearse rehearse(RehearsalStages stages) {
        return new Rehearse(stages);
    }

    @Provides
    @IntoMap
    @ClassKey(RehearseCommand.class)
    static Object command(Session session, Provider<Rehearse> useCase) {
        return new RehearseCommand(session, useCase::get);
    }
}
