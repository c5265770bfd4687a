package dev.astra.assembly.training;

import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.configuration.TomlConfigurationStore;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.organization.Organization;
import dev.astra.metadatastore.MetadataStores;
import java.util.List;
import java.util.Map;

/** A home whose organization was set up on the embedded cloud, moved to an AWS that knows nothing of it. */
public final class AwsHome {
    private AwsHome() {}

    /**
     * Moves the organization.
     *
     * @param account the one that all environments are in from now on
     */
    public static void move(AstraHome home, AccountId account) {
        var settings = new TomlConfigurationStore(home.configuration(), Map.of());
        settings.save(new ClientConfiguration(settings.load().apiKey(), "aws", null, null, List.of(), Map.of()));
        try (var store = MetadataStores.open("", home.data())) {
            Organization here = store.organizations().find().orElseThrow();
            store.organizations()
                    .save(new Organization(
                            here.name(),
                            "aws",
                            here.region(),
                            here.domain(),
                            here.management(),
                            here.portal(),
                            here.bootstrapped()));
            for (RegisteredAccount known : store.accounts().list()) {
                store.accounts()
                        .save(new RegisteredAccount(
                                known.name(), account, known.type(), known.zone(), known.createdAt()));
            }
        }
    }
}
