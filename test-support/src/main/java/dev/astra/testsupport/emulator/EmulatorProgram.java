package dev.astra.testsupport.emulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;

/** The emulator for a person or a benchmark: runs until its standard input ends. */
public final class EmulatorProgram {
    private EmulatorProgram() {}

    /** Prints the variables that lead programs here, as a shell takes them, and waits. */
    public static void main(String[] arguments) throws IOException {
        try (AwsEmulator emulator = AwsEmulator.start()) {
            new TreeMap<>(emulator.environment())
                    .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
            System.out.flush();
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
