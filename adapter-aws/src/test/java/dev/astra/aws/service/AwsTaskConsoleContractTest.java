package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.ServiceFixture;
import dev.astra.ports.testkit.service.TaskConsoleContract;

@Emulated
final class AwsTaskConsoleContractTest extends TaskConsoleContract {
    private final EmulatedAws aws;

    AwsTaskConsoleContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ServiceFixture prepare() {
        return new FargateServices(aws);
    }
}
