package dev.astra.testsupport.emulator;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.TestTools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The AWS command line, as a client that knows nothing of the emulator. */
final class AwsCli {
    private static final Path PROGRAM = TestTools.aws();

    private final AwsEmulator emulator;
    private final Map<String, String> credentials;

    private AwsCli(AwsEmulator emulator, Map<String, String> credentials) {
        this.emulator = emulator;
        this.credentials = credentials;
    }

    static AwsCli of(AwsEmulator emulator) {
        return new AwsCli(emulator, Map.of());
    }

    /** The same with temporary credentials, given as the CLI prints them with {@code --output text}. */
    AwsCli with(String credentialsLine) {
        List<String> parts = List.of(credentialsLine.split("\\s+", -1));
        return new AwsCli(
                emulator,
                Map.of(
                        "AWS_ACCESS_KEY_ID", parts.get(0),
                        "AWS_SECRET_ACCESS_KEY", parts.get(1),
                        "AWS_SESSION_TOKEN", parts.get(2)));
    }

    /** What the command prints; fails if the command does. */
    String run(String... arguments) {
        return result(arguments).orFail().output().strip();
    }

    /** The error the command ends with. */
    String failure(String... arguments) {
        CommandResult result = result(arguments);
        if (result.succeeded()) {
            throw new AssertionError("%s succeeded: %s".formatted(result.line(), result.output()));
        }
        return result.errors().strip();
    }

    private CommandResult result(String... arguments) {
        String[] line = Stream.concat(Stream.of(arguments), Stream.of("--output", "text"))
                .toArray(String[]::new);
        return Command.of(PROGRAM, line)
                .changing(emulator::redirect)
                .with(credentials)
                .run();
    }
}
