package dev.astra.testsupport.emulator;

/**
 * How an emulator is to run.
 *
 * @param time how its time passes
 * @param region the region that {@link AwsEmulator#environment()} makes the default
 */
public record EmulatorOptions(EmulatorTime time, String region) {
    private static final double DEFAULT_SPEED = 20;

    /** Real time with life-cycles twenty times as fast as on AWS; region {@code us-east-2}. */
    public static EmulatorOptions defaults() {
        return new EmulatorOptions(new EmulatorTime.Real(DEFAULT_SPEED), "us-east-2");
    }

    /** Time that moves only in {@link AwsEmulator#advance}. */
    public EmulatorOptions withManualTime() {
        return new EmulatorOptions(new EmulatorTime.Manual(), region);
    }

    /** Real time in which a life-cycle step of 20 s on AWS takes 20 s divided by the speed. */
    public EmulatorOptions withSpeed(double speed) {
        return new EmulatorOptions(new EmulatorTime.Real(speed), region);
    }

    public EmulatorOptions withRegion(String otherRegion) {
        return new EmulatorOptions(time, otherRegion);
    }
}
