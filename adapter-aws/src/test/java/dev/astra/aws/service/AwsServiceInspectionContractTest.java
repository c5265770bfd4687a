package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.ServiceFixture;
import dev.astra.ports.testkit.service.ServiceInspectionContract;

@Emulated
final class AwsServiceInspectionContractTest extends ServiceInspectionContract {
    private final EmulatedAws aws;

    AwsServiceInspectionContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
