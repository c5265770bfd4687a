package dev.astra.aws.secret;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.ports.testkit.cloud.CloudFixture;
import dev.astra.ports.testkit.secret.SecretDeletionContract;

@Emulated
final class AwsSecretDeletionContractTest extends SecretDeletionContract {
    private final EmulatedAws aws;

    AwsSecretDeletionContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected CloudFixture prepare() {
        return new EmulatedCloud(aws);
    }
}
