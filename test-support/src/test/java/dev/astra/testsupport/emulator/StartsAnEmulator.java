package dev.astra.testsupport.emulator;

/** A program that starts an emulator, says which process it is, and waits to be killed. */
final class StartsAnEmulator {
    private StartsAnEmulator() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(AwsEmulator.start().pid());
        Thread.currentThread().join();
    }
}
