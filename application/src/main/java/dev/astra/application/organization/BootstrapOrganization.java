package dev.astra.application.organization;

import dev.astra.application.Effect;
import dev.astra.application.UseCase;
import dev.astra.application.account.AccountOpening;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.dns.Delegations;
import dev.astra.application.infrastructure.EstateConstruction;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.JournaledOperation;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.domain.account.AccountLifetime;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.dns.DelegationCheck;
import dev.astra.domain.error.Failures;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.SignInPortal;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.organization.CloudOrganization;
import dev.astra.domain.organization.Organization;
import dev.astra.domain.organization.OrganizationName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Takes a company from nothing to its whole estate. Run again, it goes on where it stopped or changes nothing. */
public final class BootstrapOrganization
        implements UseCase<BootstrapOrganization.Command, BootstrapOrganization.Result> {
    private final CloudAccess clouds;
    private final MetadataStore store;
    private final ConfigurationStore configurations;
    private final StackWorks stacks;
    private final LeaseKeeper leases;
    private final RandomGenerator random;
    private final Delegations delegations;

    public BootstrapOrganization(
            CloudAccess clouds,
            MetadataStore store,
            ConfigurationStore configurations,
            StackWorks stacks,
            LeaseKeeper leases,
            RandomGenerator random,
            Delegations delegations) {
        this.clouds = clouds;
        this.store = store;
        this.configurations = configurations;
        this.stacks = stacks;
        this.leases = leases;
        this.random = random;
        this.delegations = delegations;
    }

    /**
     * What the company wants.
     *
     * @param mailbox receives the mail of every account, each under a tag of its own
     * @param terraformRoot the absolute path of the folder for the Terraform code
     */
    public record Command(
            OrganizationName name,
            String provider,
            Region region,
            DomainName domain,
            EmailAddress mailbox,
            List<AccountName> environments,
            Path terraformRoot,
            Map<String, String> providerSettings,
            ProgressListener listener) {
        public Command {
            environments = List.copyOf(environments);
            providerSettings = Map.copyOf(providerSettings);
        }

        /** The same wish, with somebody else listening. */
        public Command listening(ProgressListener other) {
            return new Command(
                    name, provider, region, domain, mailbox, environments, terraformRoot, providerSettings, other);
        }
    }

    /**
     * The company's estate.
     *
     * @param delegation the servers to enter at the registrar of the domain, and whether that has been done
     * @param changes how many resources had to be made or changed
     */
    public record Result(
            Organization organization,
            ApiKey apiKey,
            List<RegisteredAccount> accounts,
            DelegationCheck delegation,
            int changes) {}

    @Override
    public Access access(Command command) {
        return store.organizations().find().isEmpty() ? Access.open() : Access.administer();
    }

    @Override
    public Effect effect(Command command) {
        return Effect.change("organization.init", command.name());
    }

    @Override
    public Result execute(Command command) {
        return leases.holding("organization", () -> bootstrap(command));
    }

    private Result bootstrap(Command command) {
        var requirements = new BootstrapRequirements(command);
        Optional<Organization> known = store.organizations().find();
        known.ifPresent(requirements::requireSame);
        requirements.requireUsableNames();
        Cloud cloud = clouds.cloud(command.provider(), command.region(), command.providerSettings());
        known.ifPresent(organization -> requirements.requireSameCloud(
                organization, cloud.accounts().organization().orElse(null)));
        stacks.requireReady(cloud);
        requirements.requireEnoughZones(cloud.regions().zones(command.region()));

        ApiKey key = new FounderKey(store, configurations, random, Timekeeper.system())
                .ensure(command.provider(), command.region(), command.terraformRoot(), command.providerSettings());
        var operation = JournaledOperation.open(
                store.journal(),
                Timekeeper.system(),
                command.listener(),
                new OperationKey("init", command.name().value()));
        CloudOrganization cloudOrganization =
                operation.always("create organization", cloud.accounts()::ensureOrganization, CloudOrganization::id);
        Organization organization = registerPortal(cloud, register(command, cloudOrganization));
        var accounts = new AccountOpening(cloud.accounts(), store.accounts(), cloud.time());
        accounts.registerManagement(cloudOrganization.management());
        accounts.open(
                command.environments().stream()
                        .map(name -> new AccountRequest(name, command.mailbox().tagged(name.value())))
                        .toList(),
                AccountLifetime.unlimited(),
                operation);

        var built = new EstateConstruction(store, stacks, cloud, organization)
                .build(
                        cloudOrganization,
                        store.accounts().list().stream()
                                .filter(account -> account.lifetime().open())
                                .toList(),
                        command.terraformRoot(),
                        operation,
                        command.listener());
        Organization complete = organization.asBootstrapped();
        store.organizations().save(complete);
        operation.close();
        var delegation = delegations.check(cloud, command.domain(), built.nameServers());
        return new Result(complete, key, store.accounts().list(), delegation, built.changes());
    }

    private Organization register(Command command, CloudOrganization cloudOrganization) {
        return store.organizations().find().orElseGet(() -> {
            var organization = new Organization(
                    command.name(),
                    command.provider(),
                    command.region(),
                    command.domain(),
                    cloudOrganization.management(),
                    null,
                    false);
            store.organizations().save(organization);
            return organization;
        });
    }

    private Organization registerPortal(Cloud cloud, Organization organization) {
        SignInPortal portal = cloud.identities()
                .portal()
                .orElseThrow(() -> Failures.notFound(
                                "Sign-in portal", organization.name().value(), "single sign-on is not switched on")
                        .next(cloud.identities().howToEnablePortal())
                        .next("Run astra init again; it goes on from here.")
                        .exception());
        Organization known = organization.withPortal(portal);
        store.organizations().save(known);
        return known;
    }
}
