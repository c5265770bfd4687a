package dev.astra.benchmark.log;

import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.configuration.TomlConfigurationStore;
import dev.astra.domain.account.AccountId;
import dev.astra.domain.account.RegisteredAccount;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.organization.Organization;
import dev.astra.metadatastore.MetadataStores;
import dev.astra.testsupport.emulator.AwsEmulator;
import dev.astra.testsupport.tool.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A home whose one service is in the AWS account that the emulator's caller belongs to. */
final class LogEstate implements AutoCloseable {
    private final Path folder;

    private LogEstate(Path folder) {
        this.folder = folder;
    }

    /** Sets the organization up on the embedded cloud, which takes no time, and moves it. */
    static LogEstate create(Path launcher) throws IOException {
        var estate = new LogEstate(Files.createTempDirectory("astra-benchmark"));
        for (String line : List.of(
                "init --organization benchmark --provider local --domain example.com --email aws@example.com"
                        + " --set clock=virtual --yes",
                "service create web staging public --yes")) {
            Command.of(launcher, line.split(" ")).in(estate.folder).with(estate.variables()).run().orFail();
        }
        estate.move(new AccountId(AwsEmulator.MANAGEMENT_ACCOUNT));
        return estate;
    }

    private void move(AccountId account) {
        var home = new AstraHome(folder);
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

    Path folder() {
        return folder;
    }

    Map<String, String> variables() {
        return Map.of("ASTRA_HOME", folder.toString());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
