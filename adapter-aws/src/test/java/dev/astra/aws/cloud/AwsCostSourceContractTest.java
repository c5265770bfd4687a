package dev.astra.aws.cloud;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.emulated.EmulatedCloud;
import dev.astra.ports.testkit.cloud.CloudFixture;
import dev.astra.ports.testkit.cost.CostSourceContract;

@Emulated
final class AwsCostSourceContractTest extends CostSourceContract {
    private final EmulatedAws aws;

    AwsCostSourceContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected CloudFixture prepare() {
        return new EmulatedCloud(aws);
    }
}
