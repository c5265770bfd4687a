package dev.astra.aws.service;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.service.ImageFixture;
import dev.astra.ports.testkit.service.ImageRegistryContract;

@Emulated
final class AwsImageRegistryContractTest extends ImageRegistryContract {
    private final EmulatedAws aws;

    AwsImageRegistryContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected ImageFixture prepare() {
        return new Repositories(aws);
    }
}
