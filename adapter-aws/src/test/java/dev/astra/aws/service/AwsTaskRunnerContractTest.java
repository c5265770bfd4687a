package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.TaskRunnerContract;
import dev.astra.ports.testkit.service.TaskRunnerFixture;

@Emulated
final class AwsTaskRunnerContractTest extends TaskRunnerContract {
    private final EmulatedAws aws;

    AwsTaskRunnerContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected TaskRunnerFixture prepare() {
        return new FargateServices(aws);
    }
}
