package dev.astra.assembly.training;

import dev.astra.assembly.Main;
import dev.astra.assembly.configuration.AstraHome;
import dev.astra.domain.account.AccountId;
import java.io.IOException;

/** The commands that work with a cloud: first the embedded one, then AWS. The present folder and the home are empty. */
public final class CloudTraining {
    /** Not the caller's own account, so that a role is assumed. */
    private static final AccountId ELSEWHERE = new AccountId("444455556666");

    private CloudTraining() {}

    public static void main(String[] arguments) throws IOException {
        Training.prepare();
        Training.run("service", "deploy", "testbed", "staging", "--yes");
        lookAround();
        try (var aws = CannedAws.start()) {
            System.setProperty("aws.endpointUrl", aws.endpoint().toString());
            System.setProperty("aws.accessKeyId", "training");
            System.setProperty("aws.secretAccessKey", "training");
            AwsHome.move(AstraHome.of(System.getenv()), ELSEWHERE);
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
}
