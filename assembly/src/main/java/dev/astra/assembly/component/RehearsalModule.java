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
import jakarta.inject.Provider;

/** Rehearsals. */
@Module
final class RehearsalModule {
    private static final Region REGION = new Region("us-east-2");

    private RehearsalModule() {}

    @Provides
    static RehearsalStages stages(Console console) {
        return seed -> ScratchStage.open(console, REGION, seed);
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
