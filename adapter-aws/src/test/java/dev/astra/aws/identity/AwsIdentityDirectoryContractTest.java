package dev.astra.aws.identity;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.identity.IdentityDirectoryContract;
import dev.astra.ports.testkit.identity.IdentityFixture;

@Emulated
final class AwsIdentityDirectoryContractTest extends IdentityDirectoryContract {
    private final EmulatedAws aws;

    AwsIdentityDirectoryContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected IdentityFixture prepare() {
        return new IdentityCenter(aws);
    }
}
