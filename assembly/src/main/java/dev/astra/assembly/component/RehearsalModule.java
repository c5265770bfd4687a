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
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.ports.configuration.ConfigurationStore;
import jakarta.inject.Provider;

/** Rehearsals. */
@Module
final class RehearsalModule {
    /** Where an organization is unless it says otherwise. */
    private static final Region USUAL = new Region("us-east-2");

    private RehearsalModule() {}

    @Provides
    static RehearsalStages stages(Console console, ConfigurationStore settings) {
        return seed -> ScratchStage.open(console, region(settings.load()), seed);
    }

    /** Prices differ from region to region. */
    private static Region region(ClientConfiguration settings) {
        return settings.region() == null ? USUAL : settings.region();
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
