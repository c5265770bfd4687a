package dev.astra.assembly.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.account.CloseAccount;
import dev.astra.application.account.CreateAccount;
import dev.astra.application.cloud.CloudAccess;
import dev.astra.application.identity.CreateUser;
import dev.astra.application.infrastructure.RepositoryRoot;
import dev.astra.application.infrastructure.StackWorks;
import dev.astra.application.operation.LeaseKeeper;
import dev.astra.application.secret.PutSecret;
import dev.astra.application.secret.ServiceVaults;
import dev.astra.application.service.ServiceLookup;
import dev.astra.assembly.cli.TestTerminal;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.configuration.TomlConfigurationStore;
import dev.astra.assembly.plugin.PluginHost;
import dev.astra.assembly.provider.LoadedProviders;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.identity.RoleName;
import dev.astra.domain.identity.User;
import dev.astra.domain.identity.UserName;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.organization.ApiKey;
import dev.astra.domain.secret.SecretName;
import dev.astra.domain.secret.SecretValue;
import dev.astra.domain.service.ServiceName;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.ports.cloud.Timekeeper;
import dev.astra.ports.metadata.MetadataStore;
import dev.astra.terraform.TerraformEngine;
import dev.astra.terraform.TerraformRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are killed at each point of their course, and run again. */
final class KilledCommandsTest {
    private static final int MOST_POINTS = 80;
    private static final AccountName STAGING = new AccountName("staging");
    private static final ServiceName WEB = new ServiceName("web");

    @TempDir
    private Path folder = Path.of("");

    private MetadataStore store = MetadataStores.open("", folder);
    private CloudAccess clouds = new CloudAccess(new LoadedProviders(List::of), store, configurations(), folder);

    @BeforeEach
    void initialize() throws IOException {
        folder = folder.toRealPath();
        assertThat(TestTerminal.in(folder).initialize().exit()).isZero();
        var home = new AstraHome(folder);
        store = MetadataStores.open("", home.data());
        var host = new PluginHost(home.data().resolve("plugins"), "0.1.0");
        clouds = new CloudAccess(new LoadedProviders(host::plugins), store, configurations(), home.data());
    }

    @AfterEach
    void close() {
        clouds.close();
        store.close();
    }

    private TomlConfigurationStore configurations() {
        return new TomlConfigurationStore(new AstraHome(folder).configuration(), Map.of());
    }

    private StackWorks stacks() {
        return new StackWorks(
                clouds, new TerraformRepository(), () -> new TerraformEngine(Map.of(), folder.resolve("unused")));
    }

    private LeaseKeeper leases() {
        return new LeaseKeeper(store::leases, Timekeeper.system(), "test");
    }

    /** Whether the work came to its end before it was killed. */
    private boolean survives(int point, Consumer<MetadataStore> work) {
        try {
            work.accept(new BrokenOffStore(store, point));
            return true;
        } catch (BrokenOffStore.Killed killed) {
            return false;
        }
    }

    private CreateUser.Result createUser(MetadataStore within, UserName name) {
        var command = new CreateUser.Command(
                name,
                "John",
                "F",
                "Doe",
                new EmailAddress(name + "@orreri.dev"),
                List.of(new RoleName("staging_admin")),
                null,
                ProgressListener.silent());
        return new CreateUser(
                        clouds,
                        within,
                        stacks(),
                        new RepositoryRoot(configurations()),
                        leases(),
                        RandomGenerator.getDefault())
                .execute(command);
    }

    @Test
    void aUserIsThereOnceAndTheTokenWorksWhereverTheFirstRunWasKilled() {
        boolean survived = false;
        for (int point = 1; !survived; point++) {
            assertThat(point).isLessThan(MOST_POINTS);
            var name = new UserName("user" + point);
            survived = survives(point, within -> createUser(within, name));
            if (!survived) {
                requireWorking(name, createUser(store, name).key());
            }
            told("user create", point, survived);
        }
    }

    /** After the last point the command comes to its end by itself. */
    private static void told(String command, int point, boolean survived) {
        if (survived) {
            System.out.printf("%s: %d points, %d killed, %d resumed%n", command, point - 1, point - 1, point - 1);
        }
    }

    private PutSecret.Result putSecret(MetadataStore within, SecretName name) {
        var vaults = new ServiceVaults(clouds, new ServiceLookup(clouds, within));
        var value = new SecretValue("a value");
        return new PutSecret(vaults, within, leases())
                .execute(new PutSecret.Command(STAGING, WEB, name, value, false, null, false));
    }

    @Test
    void aSecretHasOneVersionWhereverTheFirstRunWasKilled() {
        assertThat(TestTerminal.in(folder)
                        .run("service", "create", WEB.value(), STAGING.value(), "worker", "--yes")
                        .exit())
                .isZero();
        var vault = clouds.cloud().secrets(clouds.environment(STAGING));
        boolean survived = false;
        for (int point = 1; !survived; point++) {
            assertThat(point).isLessThan(MOST_POINTS);
            var name = new SecretName("key_" + point);
            survived = survives(point, within -> putSecret(within, name));
            if (!survived) {
                putSecret(store, name);
            }
            assertThat(vault.versions(WEB, name)).hasSize(1);
            told("secret put", point, survived);
        }
    }

    private void requireWorking(UserName name, ApiKey key) {
        assertThat(clouds.cloud().identities().users())
                .extracting(User::name)
                .filteredOn(name::equals)
                .hasSize(1);
        assertThat(store.apiKeys().ownedBy(name.value()))
                .filteredOn(record -> !record.revoked())
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.admits(key, Instant.now())).isTrue();
                    assertThat(record.roles()).contains(new RoleName("staging_admin"));
                });
    }

    private CreateAccount.Result createAccount(MetadataStore within, AccountName name) {
        return new CreateAccount(clouds, within, stacks(), new RepositoryRoot(configurations()), leases())
                .execute(new CreateAccount.Command(name, Duration.ofDays(14), null, null, ProgressListener.silent()));
    }

    private CloseAccount.Result closeAccount(MetadataStore within, AccountName name) {
        return new CloseAccount(clouds, within, stacks(), new RepositoryRoot(configurations()), leases())
                .execute(new CloseAccount.Command(name, false, false, null, ProgressListener.silent()));
    }

    @Test
    void anAccountIsMadeOnceAndClosedWhereverTheFirstRunsWereKilled() {
        boolean survived = false;
        for (int point = 1; !survived; point++) {
            assertThat(point).isLessThan(MOST_POINTS);
            var name = new AccountName("demo-" + point);
            boolean created = survives(point, within -> createAccount(within, name));
            if (!created) {
                createAccount(store, name);
            }
            assertThat(clouds.cloud().accounts().list())
                    .filteredOn(account -> account.name().equals(name))
                    .hasSize(1);
            boolean closed = survives(point, within -> closeAccount(within, name));
            if (!closed) {
                closeAccount(store, name);
            }
            assertThat(store.accounts().find(name).orElseThrow().lifetime().open())
                    .isFalse();
            survived = created && closed;
            told("account create and close", point, survived);
        }
    }
}
