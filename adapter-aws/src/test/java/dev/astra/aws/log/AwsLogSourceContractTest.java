package dev.astra.aws.log;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.log.LogFixture;
import dev.astra.ports.testkit.log.LogSourceContract;

@Emulated
final class AwsLogSourceContractTest extends LogSourceContract {
    private final EmulatedAws aws;

    AwsLogSourceContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected LogFixture prepare() {
        return new WritingServices(aws);
    }
}
