package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.RollOutContract;
import dev.astra.ports.testkit.service.ServiceFixture;

@Emulated
final class AwsRollOutContractTest extends RollOutContract {
    private final EmulatedAws aws;

    AwsRollOutContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
