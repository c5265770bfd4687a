package dev.astra.aws.account;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.account.AccountDirectoryContract;
import dev.astra.ports.testkit.account.AccountFixture;

@Emulated
final class AwsAccountDirectoryContractTest extends AccountDirectoryContract {
    private final EmulatedAws aws;

    AwsAccountDirectoryContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected AccountFixture prepare() {
        return new UnorganizedAws(aws);
    }
}
