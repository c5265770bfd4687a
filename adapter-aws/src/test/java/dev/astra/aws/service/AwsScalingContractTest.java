package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.ScalingContract;
import dev.astra.ports.testkit.service.ServiceFixture;

@Emulated
final class AwsScalingContractTest extends ScalingContract {
    private final EmulatedAws aws;

    AwsScalingContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
