package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.ServiceFixture;
import dev.astra.ports.testkit.service.ServiceRuntimeContract;

@Emulated
final class AwsServiceRuntimeContractTest extends ServiceRuntimeContract {
    private final EmulatedAws aws;

    AwsServiceRuntimeContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
