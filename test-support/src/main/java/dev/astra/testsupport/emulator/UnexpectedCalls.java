package dev.astra.testsupport.emulator;

import java.util.List;
import java.util.stream.Collectors;

/** Fails a test that made calls the emulator cannot answer: what it saw then says nothing about AWS. */
public final class UnexpectedCalls {
    private UnexpectedCalls() {}

    /** Names every call of the emulator's whole record that was not implemented or failed without being told to. */
    public static void assertNone(AwsEmulator emulator) {
        List<Problem> problems = emulator.problems();
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.stream()
                    .map(Problem::toString)
                    .distinct()
                    .collect(Collectors.joining("\n  ", "The AWS emulator could not answer:\n  ", "")));
        }
    }
}
