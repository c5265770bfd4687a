package dev.astra.provider.local;

import dev.astra.domain.account.Location;
import dev.astra.domain.cost.aws.AwsPrices;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.RegionCatalog;
import dev.astra.ports.cloud.StateStorage;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.cost.CostSource;
import dev.astra.ports.dns.DelegationLookup;
import dev.astra.ports.identity.IdentityDirectory;
import dev.astra.ports.identity.SignIn;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.log.LogSource;
import dev.astra.ports.network.NetworkAccess;
import dev.astra.ports.secret.SecretVault;
import dev.astra.ports.service.ImageRegistry;
import dev.astra.ports.service.JobScheduler;
import dev.astra.ports.service.ServiceInspection;
import dev.astra.ports.service.ServiceRuntime;
import dev.astra.ports.service.TaskConsole;
import dev.astra.ports.service.TaskRunner;
import dev.astra.ports.telemetry.Telemetry;
import dev.astra.provider.local.account.LocalAccountDirectory;
import dev.astra.provider.local.identity.LocalIdentityDirectory;
import dev.astra.provider.local.identity.LocalSignIn;
import dev.astra.provider.local.infrastructure.LocalDelegations;
import dev.astra.provider.local.infrastructure.LocalInfrastructureEngine;
import dev.astra.provider.local.infrastructure.LocalStateStorage;
import dev.astra.provider.local.log.LocalLogSource;
import dev.astra.provider.local.network.LocalNetworkAccess;
import dev.astra.provider.local.region.Regions;
import dev.astra.provider.local.secret.LocalSecretVault;
import dev.astra.provider.local.secret.Seal;
import dev.astra.provider.local.service.LocalImageRegistry;
import dev.astra.provider.local.service.LocalJobScheduler;
import dev.astra.provider.local.service.LocalServiceInspection;
import dev.astra.provider.local.service.LocalServiceRuntime;
import dev.astra.provider.local.service.LocalTaskConsole;
import dev.astra.provider.local.service.LocalTaskRunner;
import dev.astra.provider.local.state.StateFile;
import dev.astra.provider.local.telemetry.LocalTelemetry;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The embedded cloud: everything it hands out works on the one file, and the file is touched by the first question. */
record LocalCloud(StateFile file, Seal seal, int accountLimit) implements Cloud {

    @Override
    public String providerId() {
        return LocalProvider.ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.copyOf(EnumSet.allOf(Capability.class));
    }

    @Override
    public AccountDirectory accounts() {
        return new LocalAccountDirectory(file, accountLimit);
    }

    @Override
    public IdentityDirectory identities() {
        return new LocalIdentityDirectory(file);
    }

    @Override
    public SignIn signIn() {
        return new LocalSignIn(file, time());
    }

    @Override
    public RegionCatalog regions() {
        return new Regions();
    }

    @Override
    public ServiceRuntime services(Location location) {
        return new LocalServiceRuntime(file, location);
    }

    @Override
    public TaskRunner tasks(Location location) {
        return new LocalTaskRunner(file, location);
    }

    @Override
    public TaskConsole consoles(Location location) {
        return new LocalTaskConsole(file, location);
    }

    @Override
    public JobScheduler jobs(Location location) {
        return new LocalJobScheduler(file, location);
    }

    @Override
    public LogSource logs(Location location) {
        return new LocalLogSource(file, location);
    }

    @Override
    public Telemetry telemetry(Location location) {
        return new LocalTelemetry(file, location);
    }

    @Override
    public SecretVault secrets(Location location) {
        return new LocalSecretVault(file, seal, location);
    }

    @Override
    public ImageRegistry images(Location location) {
        return new LocalImageRegistry(file, location);
    }

    @Override
    public ServiceInspection inspection(Location location) {
        return new LocalServiceInspection(file, location);
    }

    @Override
    public NetworkAccess networkAccess(Location location) {
        return new LocalNetworkAccess(file, location);
    }

    @Override
    public StateStorage stateStorage(Location location) {
        return new LocalStateStorage(file, location);
    }

    @Override
    public CommandEnvironment environment(Location location) {
        return CommandEnvironment.none();
    }

    /** The embedded cloud costs nothing; what is told is what the same would cost on AWS. */
    @Override
    public CostSource costs() {
        return AwsPrices.published()::estimate;
    }

    @Override
    public Optional<InfrastructureEngine> infrastructure() {
        return Optional.of(new LocalInfrastructureEngine(file, time()));
    }

    @Override
    public Optional<DelegationLookup> delegations() {
        return Optional.of(new LocalDelegations(file));
    }

    @Override
    public Timekeeper time() {
        return new LocalTimekeeper(file);
    }
}
