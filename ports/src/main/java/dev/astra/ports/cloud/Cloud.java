package dev.astra.ports.cloud;

import dev.astra.domain.account.Location;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import dev.astra.ports.account.AccountDirectory;
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
import java.util.Optional;
import java.util.Set;

/**
 * An opened cloud. Each method hands out one capability; those that take a {@link Location} work in that account and
 * region only. All of them may be called from several threads at once.
 *
 * <p>A capability that is not among {@link #capabilities()} refuses with UNSUPPORTED, in one standard sentence.
 */
public interface Cloud extends AutoCloseable {

    /** The {@link CloudProvider#id()} of the provider that opened this. */
    String providerId();

    Set<Capability> capabilities();

    default AccountDirectory accounts() {
        throw refuse(Capability.ACCOUNTS);
    }

    default IdentityDirectory identities() {
        throw refuse(Capability.IDENTITIES);
    }

    default SignIn signIn() {
        throw refuse(Capability.SIGN_IN);
    }

    default RegionCatalog regions() {
        throw refuse(Capability.REGIONS);
    }

    default ServiceRuntime services(Location location) {
        throw refuse(Capability.SERVICES);
    }

    default LogSource logs(Location location) {
        throw refuse(Capability.LOGS);
    }

    default Telemetry telemetry(Location location) {
        throw refuse(Capability.TELEMETRY);
    }

    default SecretVault secrets(Location location) {
        throw refuse(Capability.SECRETS);
    }

    default ImageRegistry images(Location location) {
        throw refuse(Capability.IMAGES);
    }

    default ServiceInspection inspection(Location location) {
        throw refuse(Capability.INSPECTION);
    }

    default NetworkAccess networkAccess(Location location) {
        throw refuse(Capability.NETWORK_ACCESS);
    }

    default StateStorage stateStorage(Location location) {
        throw refuse(Capability.STATE_STORAGE);
    }

    /** The variables by which another program acts as this cloud's caller in the location. */
    default CommandEnvironment environment(Location location) {
        throw refuse(Capability.COMMAND_ENVIRONMENT);
    }

    /** What stacks cost on this cloud. */
    default CostSource costs() {
        throw refuse(Capability.COSTS);
    }

    default TaskRunner tasks(Location location) {
        throw refuse(Capability.ONE_OFF_TASKS);
    }

    default TaskConsole consoles(Location location) {
        throw refuse(Capability.CONSOLES);
    }

    default JobScheduler jobs(Location location) {
        throw refuse(Capability.SCHEDULES);
    }

    /** The engine that makes this cloud's resources, when that is not Terraform. */
    default Optional<InfrastructureEngine> infrastructure() {
        return Optional.empty();
    }

    /** The name system in which this cloud's zones are found, when that is not the internet's. */
    default Optional<DelegationLookup> delegations() {
        return Optional.empty();
    }

    /** The time as this cloud sees it. A cloud that simulates has a time of its own. */
    default Timekeeper time() {
        return Timekeeper.system();
    }

    /** The standard refusal of a capability. */
    default AstraException refuse(Capability capability) {
        return Failures.unsupported(providerId(), capability.phrase()).exception();
    }

    /** Ends connections. Closing twice does nothing more. */
    @Override
    default void close() {}
}
