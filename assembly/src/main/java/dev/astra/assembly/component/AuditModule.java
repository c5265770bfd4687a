package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.audit.ListAudit;
import dev.astra.application.audit.VerifyAudit;
import dev.astra.cli.audit.AuditListCommand;
import dev.astra.cli.audit.AuditVerifyCommand;
import dev.astra.cli.command.Session;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** Looking up what has been done. */
@Module
final class AuditModule {
    private AuditModule() {}

    @Provides
    static ListAudit listAudit(MetadataStore store) {
        return new ListAudit(store, Timekeeper.system());
    }

    @Provides
    static VerifyAudit verifyAudit(MetadataStore store) {
        return new VerifyAudit(store);
    }

    @Provides
    @IntoMap
    @ClassKey(AuditListCommand.class)
    static Object list(Session session, Provider<ListAudit> useCase) {
        return new AuditListCommand(session, useCase::get);
    }

    @Provides
    @IntoMap
    @ClassKey(AuditVerifyCommand.class)
    static Object verify(Session session, Provider<VerifyAudit> useCase) {
        return new AuditVerifyCommand(session, useCase::get);
    }
}
