package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.ReleaseRollOutContract;
import dev.astra.ports.testkit.service.ServiceFixture;

@Emulated
final class AwsReleaseRollOutContractTest extends ReleaseRollOutContract {
    private final EmulatedAws aws;

    AwsReleaseRollOutContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
