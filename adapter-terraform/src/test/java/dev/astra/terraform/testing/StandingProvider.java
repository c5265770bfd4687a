package dev.astra.terraform.testing;

import dev.astra.testsupport.tool.ProviderMirror;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The AWS provider as a process that terraform finds instead of starting one for every run of a test. */
public final class StandingProvider implements AutoCloseable {
    private static final String VARIABLE = "TF_REATTACH_PROVIDERS";
    private static final Pattern ADDRESS = Pattern.compile(VARIABLE + "='(\\{.*})'");

    private final Process process;
    private final String address;

    private StandingProvider(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    public static StandingProvider start() throws IOException {
        var builder = new ProcessBuilder(program().toString(), "-debug").redirectError(Redirect.DISCARD);
        // The provider cannot be configured twice with certificates of its own.
        builder.environment().remove("AWS_CA_BUNDLE");
        Process process = builder.start();
        try {
            return new StandingProvider(process, address(process));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The variables by which terraform finds the provider. */
    public Map<String, String> variables() {
        return Map.of(VARIABLE, address);
    }

    private static Path program() throws IOException {
        try (Stream<Path> files = Files.find(
                ProviderMirror.find().directory(),
                8,
                (path, _) -> path.getFileName().toString().startsWith("terraform-provider-aws_v"))) {
            return files.max(Path::compareTo).orElseThrow(() -> new IOException("the mirror has no AWS provider"));
        }
    }

    private static String address(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("the AWS provider ended before it said where it is to be found");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
