package dev.astra.aws.emulated;

import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.cloud.CloudFixture;
import dev.astra.testsupport.emulator.AwsEmulator;
import java.time.Duration;

/** AWS for one test of a contract. The test fails if the emulator could not answer as AWS would. */
public class EmulatedCloud implements CloudFixture {
    /** Credentials for an account last an hour. */
    private static final Duration SESSION = Duration.ofMinutes(50);

    private final EmulatedAws aws;
    private Cloud cloud;
    private final Location location;
    private final Location elsewhere;

    public EmulatedCloud(EmulatedAws aws) {
        this(aws, aws.open());
    }

    public EmulatedCloud(EmulatedAws aws, Cloud cloud) {
        this.aws = aws;
        this.cloud = cloud;
        this.location = aws.staging();
        this.elsewhere = aws.production();
    }

    public final AwsEmulator emulator() {
        return aws.emulator();
    }

    protected final EmulatedAws aws() {
        return aws;
    }

    @Override
    public final Cloud cloud() {
        return cloud;
    }

    @Override
    public final Location location() {
        return location;
    }

    @Override
    public final Location elsewhere() {
        return elsewhere;
    }

    @Override
    public final void advance(Duration duration) {
        aws.emulator().advance(duration);
        if (duration.compareTo(SESSION) > 0) {
            cloud.close();
            cloud = aws.open();
        }
    }

    @Override
    public final void close() {
        cloud.close();
        aws.assertNothingUnexpected();
    }
}
