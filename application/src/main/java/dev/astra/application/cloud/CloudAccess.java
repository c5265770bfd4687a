package dev.astra.application.cloud;

import dev.astra.application.UnknownName;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
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
    private final Map<Opening, Cloud> opened = new HashMap<>();
    private @Nullable Organization organization;

    public CloudAccess(ProviderRegistry providers, MetadataStore store, ConfigurationStore configurations, Path home) {
        this.providers = providers;
        this.store = store;
        this.configurations = configurations;
        this.home = home;
    }

    private record Opening(String provider, CloudSettings settings) {}

    /**
     * The organization that has been set up. It is looked up again until its set-up has run to its end, for until then
     * it changes.
     *
     * @throws dev.astra.domain.error.AstraException INVALID_INPUT before {@code astra init}
     */
    public synchronized Organization organization() {
        if (organization == null || !organization.bootstrapped()) {
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
        return open(
                known.provider(),
                new CloudSettings(known.region(), home, configurations.load().providerSettings(), known));
    }

    /** Whether anything has been asked of the organization's cloud. */
    public synchronized boolean used() {
        return opened.keySet().stream().anyMatch(opening -> opening.settings().organization() != null);
    }

    /** The cloud of a provider, before there is an organization. */
    public Cloud cloud(String provider, Region region, Map<String, String> settings) {
        return open(provider, new CloudSettings(region, home, settings));
    }

    private synchronized Cloud open(String provider, CloudSettings settings) {
        return opened.computeIfAbsent(
                new Opening(provider, settings),
                opening -> providers.get(provider).open(opening.settings()));
    }

    /**
     * Where an environment lives.
     *
     * @throws dev.astra.domain.error.AstraException NOT_FOUND naming the environments there are
     */
    public Location environment(AccountName name) {
        RegisteredAccount account = store.accounts()
                .find(name)
                .filter(RegisteredAccount::environment)
                .orElseThrow(() -> unknown(name));
        return new Location(account.name(), account.id(), organization().region());
    }

    /** The environments in the order they were made. */
    public List<RegisteredAccount> environments() {
        return store.accounts().list().stream()
                .filter(RegisteredAccount::environment)
                .toList();
    }

    private RuntimeException unknown(AccountName name) {
        organization();
        List<String> known =
                environments().stream().map(account -> account.name().value()).toList();
        return UnknownName.refuse(
                "Environment",
                name.value(),
                known.isEmpty() ? "there are none yet" : "there are " + UnknownName.few(known),
                known,
                "See them with astra account list.");
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(Cloud::close);
        opened.clear();
    }
}
