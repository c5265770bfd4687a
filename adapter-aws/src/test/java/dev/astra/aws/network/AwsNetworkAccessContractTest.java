package dev.astra.aws.network;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.network.NetworkAccessContract;
import dev.astra.ports.testkit.network.NetworkAccessFixture;

@Emulated
final class AwsNetworkAccessContractTest extends NetworkAccessContract {
    private final EmulatedAws aws;

    AwsNetworkAccessContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected NetworkAccessFixture prepare() {
        return new OpenableNetworks(aws);
    }
}
