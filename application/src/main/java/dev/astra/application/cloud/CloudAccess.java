package dev.astra.application.cloud;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountType;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import dev.astra.domain.organization.Organization;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.configuration.ConfigurationStore;
import dev.astra.ports.metadata.MetadataStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organization and the cloud it lives on, opened when they are first needed and closed together. */
public final class CloudAccess implements AutoCloseable {
    private final ProviderRegistry providers;
    private final MetadataStore store;
    private final ConfigurationStore configurations;
    private final Path home;
    private final Map<String, Cloud> opened = new HashMap<>();
    private @Nullable Organization organization;

    public CloudAccess(ProviderRegistry providers, MetadataStore store, ConfigurationStore configurations, Path home) {
        this.providers = providers;
        this.store = store;
        this.configurations = configurations;
        this.home = home;
    }

    /**
     * The organization that has been set up.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT before {@code astra init}
     */
    public synchronized Organization organization() {
        if (organization == null) {
            organization = store.organizations()
                    .find()
                    .orElseThrow(() -> Failure.of(
                                    CoreError.NOT_INITIALIZED,
                                    "There is no organization yet",
                                    "Astra has not been set up here")
                            .next("Run astra init to set one up, or astra demo to look around first.")
                            .exception());
        }
        return organization;
    }

    /** The cloud the organization lives on. */
    public Cloud cloud() {
        Organization known = organization();
        return cloud(known.provider(), known.region(), configurations.load().providerSettings());
    }

    /** The cloud of a provider, before there is an organization. */
    public synchronized Cloud cloud(String provider, Region region, Map<String, String> settings) {
        return opened.computeIfAbsent(
                provider, id -> providers.get(id).open(new CloudSettings(region, home, settings)));
    }

    /**
     * Where an environment lives.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND naming the environments there are
     */
    public Location environment(AccountName name) {
        RegisteredAccount account = store.accounts()
                .find(name)
                .filter(found -> found.type() == AccountType.ENVIRONMENT)
                .orElseThrow(() -> unknown(name));
        return new Location(account.name(), account.id(), organization().region());
    }

    /** The environments in the order they were made. */
    public List<RegisteredAccount> environments() {
        return store.accounts().list().stream()
                .filter(account -> account.type() == AccountType.ENVIRONMENT)
                .toList();
    }

    private RuntimeException unknown(AccountName name) {
        organization();
        List<String> known =
                environments().stream().map(account -> account.name().value()).toList();
        var failure = Failures.notFound("Environment", name.value(), "there are " + String.join(", ", known));
        return Nearest.to(name.value(), known)
                .map(nearest -> failure.next("Did you mean " + nearest + "?"))
                .orElse(failure.next("See them with astra account list."))
                .exception();
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(Cloud::close);
        opened.clear();
    }
}
