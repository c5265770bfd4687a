package dev.astra.testsupport.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs the real Terraform in one directory against an emulator: providers come from the local mirror, retries are low,
 * and a run that takes too long is killed with everything it started.
 */
public final class TerraformSandbox implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final Path terraform;
    private final Path directory;
    private final Path cliConfiguration;
    private final UnaryOperator<Map<String, String>> redirection;

    private TerraformSandbox(
            Path terraform, Path directory, Path cliConfiguration, UnaryOperator<Map<String, String>> redirection) {
        this.terraform = terraform;
        this.directory = directory;
        this.cliConfiguration = cliConfiguration;
        this.redirection = redirection;
    }

    /**
     * Prepares a directory that holds a configuration; adds {@code zz_test_override.tf} to it.
     *
     * @param redirection what leads AWS clients to the emulator, such as {@code emulator::redirect}
     */
    public static TerraformSandbox in(Path directory, UnaryOperator<Map<String, String>> redirection) {
        try {
            Path configuration = Files.createTempFile("terraform", ".tfrc");
            ProviderMirror.find().writeCliConfiguration(configuration);
            lowerRetries(directory);
            return new TerraformSandbox(TestTools.terraform(), directory, configuration, redirection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds {@code zz_test_override.tf} to a directory: the AWS providers that its files configure by then retry little,
     * and keep everything else.
     */
    public static void lowerRetries(Path directory) {
        RetryOverride.write(directory);
    }

    public CommandResult init(String... arguments) {
        return run(List.of("init", "-input=false", "-no-color"), arguments).orFail();
    }

    public CommandResult apply(String... arguments) {
        return run(List.of("apply", "-auto-approve", "-input=false", "-no-color"), arguments)
                .orFail();
    }

    public CommandResult destroy(String... arguments) {
        return run(List.of("destroy", "-auto-approve", "-input=false", "-no-color"), arguments)
                .orFail();
    }

    /** Exit code 0 means that nothing would change, 2 that something would. */
    public CommandResult plan(String... arguments) {
        return run(List.of("plan", "-detailed-exitcode", "-input=false", "-no-color"), arguments);
    }

    /** Fails, with the plan, if anything would change. */
    public void assertEmptyPlan() {
        plan().orFail();
    }

    /** Runs any Terraform command to its end, whatever that is. */
    public CommandResult run(String... arguments) {
        return run(List.of(), arguments);
    }

    private CommandResult run(List<String> first, String... rest) {
        List<String> line = Stream.of(Stream.of(terraform.toString()), first.stream(), Stream.of(rest))
                .flatMap(words -> words)
                .toList();
        return Command.of(line)
                .in(directory)
                .within(TIMEOUT)
                .changing(redirection)
                .with(Map.of(
                        "TF_CLI_CONFIG_FILE", cliConfiguration.toString(),
                        "TF_IN_AUTOMATION", "1",
                        "TF_INPUT", "0",
                        "CHECKPOINT_DISABLE", "1"))
                .run();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(cliConfiguration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
