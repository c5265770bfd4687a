package dev.astra.aws.cloud;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.ports.testkit.cloud.CloudFixture;
import dev.astra.ports.testkit.cloud.StateStorageContract;

@Emulated
final class AwsStateStorageContractTest extends StateStorageContract {
    private final EmulatedAws aws;

    AwsStateStorageContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected CloudFixture prepare() {
        return new EmulatedCloud(aws);
    }
}
