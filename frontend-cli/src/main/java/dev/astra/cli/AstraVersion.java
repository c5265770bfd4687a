package dev.astra.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
public final class AstraVersion implements IVersionProvider {

    /** The version on one line, as {@code astra --version} prints it. */
    public static String line() {
        try (InputStream resource = AstraVersion.class.getResourceAsStream("version.txt")) {
            if (resource == null) {
                throw new IllegalStateException("version.txt is missing from the build");
            }
            return "astra " + new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("version.txt cannot be read", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
