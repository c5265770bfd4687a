package dev.astra.aws.telemetry;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.ports.testkit.telemetry.TelemetryContract;
import dev.astra.ports.testkit.telemetry.TelemetryFixture;

@Emulated
final class AwsTelemetryContractTest extends TelemetryContract {
    private final EmulatedAws aws;

    AwsTelemetryContractTest(EmulatedAws aws) {
        this.aws = aws;
    }

    @Override
    protected TelemetryFixture prepare() {
        return new MeasuredServices(aws);
    }
}
