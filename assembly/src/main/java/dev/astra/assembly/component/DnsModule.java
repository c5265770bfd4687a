package dev.astra.assembly.component;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ClassKey;
import dagger.multibindings.IntoMap;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.dns.CheckDns;
import dev.astra.application.dns.DelegationGate;
import dev.astra.application.dns.Delegations;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.assembly.network.NameSystem;
import dev.astra.cli.command.Session;
import dev.astra.cli.console.Console;
import dev.astra.cli.dns.DnsCheckCommand;
import dev.astra.ports.metadata.MetadataStore;
import jakarta.inject.Provider;

/** Whether the organization's zones are delegated. */
@Module
final class DnsModule {
    private static final String SERVER = "ASTRA_DNS_SERVER";

    private DnsModule() {}

    @Provides
    static Delegations delegations(Console console) {
        String server = console.environment().getOrDefault(SERVER, "");
        return new Delegations(NameSystem.lookup(server), !server.isEmpty());
    }

    @Provides
    static DelegationGate gate(Delegations delegations) {
        return new DelegationGate(delegations);
    }

    @Provides
    static CheckDns checkDns(
            CloudAccess clouds,
            MetadataStore store,
            StackWorks stacks,
            RepositoryRoot repository,
            Delegations delegations) {
        return new CheckDns(clouds, store, stacks, repository, delegations);
    }

    @Provides
    @IntoMap
    @ClassKey(DnsCheckCommand.class)
    static Object check(Session session, Provider<CheckDns> useCase) {
        return new DnsCheckCommand(session, useCase::get);
    }
}
