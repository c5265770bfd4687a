package dev.astra.testsupport.emulator;

/** How the time of an emulator passes. */
public sealed interface EmulatorTime {
    /** Dates are real; life-cycles (rollouts, account creation) are as many times faster than on AWS as the speed says. */
    record Real(double speed) implements EmulatorTime {}

    /** Nothing happens until the test says how much time has passed. */
    record Manual() implements EmulatorTime {}
}
