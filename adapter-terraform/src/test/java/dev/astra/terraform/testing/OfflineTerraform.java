package dev.astra.terraform.testing;

import dev.astra.testsupport.tool.Command;
import dev.astra.testsupport.tool.CommandResult;
import dev.astra.testsupport.tool.ProviderMirror;
import dev.astra.testsupport.tool.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The real terraform without a network: it finds its providers on this machine. */
public final class OfflineTerraform {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path terraform;
    private final Map<String, String> variables;

    private OfflineTerraform(Path terraform, Map<String, String> variables) {
        this.terraform = terraform;
        this.variables = variables;
    }

    /**
     * A terraform with its settings in one folder.
     *
     * @param scratch where the settings are written
     */
    public static OfflineTerraform in(Path scratch) throws IOException {
        return new OfflineTerraform(
                TestTools.terraform(),
                Map.of(
                        "TF_CLI_CONFIG_FILE", settings(scratch).toString(),
                        "TF_IN_AUTOMATION", "1",
                        "CHECKPOINT_DISABLE", "1",
                        // Short-lived processes on a machine with memory to spare need no garbage collection.
                        "GOGC", "off",
                        "GOMEMLIMIT", "2GiB"));
    }

    /** The same, keeping its providers and module lists in one folder, whatever directory it runs in. */
    public OfflineTerraform sharing(Path data) {
        return with(Map.of("TF_DATA_DIR", data.toString()));
    }

    /** The same with more variables. */
    public OfflineTerraform with(Map<String, String> added) {
        var more = new HashMap<>(variables);
        more.putAll(added);
        return new OfflineTerraform(terraform, Map.copyOf(more));
    }

    /** Writes a file of settings by which terraform takes providers from this machine. */
    public static Path settings(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("terraform.tfrc"), ProviderMirror.find().cliConfiguration());
    }

    public CommandResult run(Path directory, String... arguments) {
        List<String> line = Stream.concat(Stream.of(terraform.toString()), Stream.of(arguments))
                .toList();
        return Command.of(line).in(directory).within(PATIENCE).with(variables).run();
    }
}
