package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.JobSchedulerContract;
import dev.astra.ports.testkit.service.ServiceFixture;

@Emulated
final class AwsJobSchedulerContractTest extends JobSchedulerContract {
    private final EmulatedAws aws;

    AwsJobSchedulerContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
