package dev.astra.aws.cloud;

import dev.astra.aws.account.AwsAccountDirectory;
import dev.astra.aws.client.AwsClients;
import dev.astra.aws.client.AwsSettings;
import dev.astra.aws.client.PortalRoles;
import dev.astra.aws.client.Timeouts;
import dev.astra.aws.identity.AwsIdentityDirectory;
import dev.astra.aws.log.AwsLogSource;
import dev.astra.aws.network.AwsNetworkAccess;
import dev.astra.aws.secret.AwsSecretVault;
import dev.astra.aws.service.AwsImageRegistry;
import dev.astra.aws.service.AwsJobScheduler;
import dev.astra.aws.service.AwsServiceInspection;
import dev.astra.aws.service.AwsServiceRuntime;
import dev.astra.aws.service.AwsTaskConsole;
import dev.astra.aws.service.AwsTaskRunner;
import dev.astra.aws.signin.AwsFiles;
import dev.astra.aws.signin.AwsSignIn;
import dev.astra.aws.signin.Browser;
import dev.astra.aws.signin.PortalSite;
import dev.astra.aws.telemetry.AwsTelemetry;
import dev.astra.domain.account.Location;
import dev.astra.domain.cost.aws.AwsPrices;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.account.AccountDirectory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.RegionCatalog;
import dev.astra.ports.cloud.StateStorage;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.cost.CostSource;
import dev.astra.ports.identity.IdentityDirectory;
import dev.astra.ports.identity.SignIn;
import dev.astra.ports.infrastructure.CommandEnvironment;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** AWS as one caller sees it. What concerns the organization is asked with the caller's own credentials. */
public final class AwsCloud implements Cloud {
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.ACCOUNTS,
            Capability.IDENTITIES,
            Capability.SIGN_IN,
            Capability.REGIONS,
            Capability.SERVICES,
            Capability.LOGS,
            Capability.TELEMETRY,
            Capability.SECRETS,
            Capability.IMAGES,
            Capability.INSPECTION,
            Capability.NETWORK_ACCESS,
            Capability.STATE_STORAGE,
            Capability.COMMAND_ENVIRONMENT,
            Capability.COSTS,
            Capability.ONE_OFF_TASKS,
            Capability.CONSOLES,
            Capability.SCHEDULES);

    private final AwsSettings settings;
    private final AwsClients clients;
    private final AwsSignIn signIn;
    private final AwsClients unsigned;

    private AwsCloud(AwsSettings settings, AwsClients clients, AwsSignIn signIn, AwsClients unsigned) {
        this.settings = settings;
        this.clients = clients;
        this.signIn = signIn;
        this.unsigned = unsigned;
    }

    /**
     * Opens the cloud.
     *
     * @param organization whose cloud it is, or null before there is one
     * @param credentialsChosen whether the user has named credentials, so that a sign-in does not count
     */
    public static AwsCloud open(
            AwsSettings settings,
            Timeouts timeouts,
            @Nullable Organization organization,
            AwsFiles files,
            boolean credentialsChosen) {
        var unsigned = new AwsClients(settings, timeouts, PortalRoles.none());
        var site = new PortalSite(organization == null ? null : organization.portal(), settings.region());
        var browser = new Browser(System.getenv());
        var signIn = new AwsSignIn(site, files, unsigned, Timekeeper.system(), browser);
        var roles = signIn.roles(organization == null ? null : organization.management(), !credentialsChosen);
        return new AwsCloud(settings, new AwsClients(settings, timeouts, roles), signIn, unsigned);
    }

    @Override
    public String providerId() {
        return AwsProvider.ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public AccountDirectory accounts() {
        return new AwsAccountDirectory(clients, settings);
    }

    @Override
    public IdentityDirectory identities() {
        return new AwsIdentityDirectory(clients, settings.region());
    }

    @Override
    public SignIn signIn() {
        return signIn;
    }

    @Override
    public RegionCatalog regions() {
        return new AwsRegionCatalog(clients, settings.region());
    }

    @Override
    public ServiceRuntime services(Location location) {
        return new AwsServiceRuntime(clients, location);
    }

    @Override
    public TaskRunner tasks(Location location) {
        return new AwsTaskRunner(clients, location);
    }

    @Override
    public TaskConsole consoles(Location location) {
        return new AwsTaskConsole(clients, location);
    }

    @Override
    public JobScheduler jobs(Location location) {
        return new AwsJobScheduler(clients, location);
    }

    @Override
    public LogSource logs(Location location) {
        return new AwsLogSource(clients, location);
    }

    @Override
    public Telemetry telemetry(Location location) {
        return new AwsTelemetry(clients, location);
    }

    @Override
    public SecretVault secrets(Location location) {
        return new AwsSecretVault(clients, location);
    }

    @Override
    public ImageRegistry images(Location location) {
        return new AwsImageRegistry(clients, location);
    }

    @Override
    public ServiceInspection inspection(Location location) {
        return new AwsServiceInspection(clients, location);
    }

    @Override
    public NetworkAccess networkAccess(Location location) {
        return new AwsNetworkAccess(clients, location);
    }

    @Override
    public StateStorage stateStorage(Location location) {
        return new AwsStateStorage(clients, location);
    }

    @Override
    public CommandEnvironment environment(Location location) {
        return AwsVariables.of(clients.lasting(location.account()), location.region());
    }

    @Override
    public CostSource costs() {
        return AwsPrices.published()::estimate;
    }

    @Override
    public void close() {
        clients.close();
        unsigned.close();
    }
}
