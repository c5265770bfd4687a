package dev.astra.assembly.training;

import dev.astra.assembly.Main;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.assembly.configuration.TomlConfigurationStore;
import dev.astra.domain.configuration.ClientConfiguration;
import dev.astra.domain.organization.Organization;
import dev.astra.metadatastore.MetadataStores;
import java.io.IOException;
import java.util.Map;

/** The commands that work with a cloud: first the embedded one, then AWS. The present folder and the home are empty. */
public final class CloudTraining {
    private CloudTraining() {}

    public static void main(String[] arguments) throws IOException {
        Training.prepare();
        Training.run("service", "deploy", "testbed", "staging", "--yes");
        lookAround();
        try (var aws = CannedAws.start()) {
            System.setProperty("aws.endpointUrl", aws.endpoint().toString());
            System.setProperty("aws.accessKeyId", "training");
            System.setProperty("aws.secretAccessKey", "training");
            moveToAws();
            Training.inBothFormats("secret", "list", "testbed", "staging");
            Training.attempt("service", "get", "testbed", "staging");
            Training.attempt("service", "logs", "testbed", "staging");
            Training.attempt("service", "deploy", "testbed", "staging", "--yes");
        }
        Main.main(new String[] {"--help"});
    }

    private static void lookAround() {
        Training.inBothFormats("whoami");
        Training.inBothFormats("account", "list");
        Training.inBothFormats("service", "get", "testbed", "staging");
        Training.inBothFormats("secret", "list", "testbed", "staging");
        Training.run("service", "logs", "testbed", "staging");
    }

    /** The same organization on AWS, where the services that it knows have never been deployed. */
    private static void moveToAws() {
        var home = AstraHome.of(System.getenv());
        var settings = new TomlConfigurationStore(home.configuration(), Map.of());
        settings.save(new ClientConfiguration(settings.load().apiKey(), "aws", null, null, Map.of()));
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
        }
    }
}
