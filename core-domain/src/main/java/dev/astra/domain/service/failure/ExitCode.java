package dev.astra.domain.service.failure;

import java.util.Map;
import java.util.Optional;

/** What the exit codes of programs mean by convention. Above 128, a signal ended it. */
final class ExitCode {
    static final int COMMAND_NOT_EXECUTABLE = 126;
    static final int COMMAND_NOT_FOUND = 127;
    static final int KILLED = 137;

    private static final Map<Integer, String> MEANINGS = Map.of(
            1,
            "an error of the program",
            2,
            "a wrong use of a command, or an error of the program",
            COMMAND_NOT_EXECUTABLE,
            "the command is not executable",
            COMMAND_NOT_FOUND,
            "the command does not exist in the image",
            134,
            "the program gave up by itself (SIGABRT)",
            KILLED,
            "it was killed (SIGKILL), for lack of memory or because it did not stop in time",
            139,
            "the program touched memory that is not its own (SIGSEGV)",
            143,
            "it was asked to stop (SIGTERM)",
            255,
            "an error of the program");

    private ExitCode() {}

    static Optional<String> meaning(int code) {
        return Optional.ofNullable(MEANINGS.get(code));
    }
}
