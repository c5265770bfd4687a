package dev.astra.aws.signin;

import java.nio.file.Path;
import java.util.Map;

/**
 * The files that Astra shares with the AWS command line and the SDKs, and one of its own.
 *
 * @param config the profiles
 * @param tokens the folder of everybody's sign-in tokens
 * @param roleCredentials the folder in which the AWS command line keeps credentials it was given for tokens
 * @param memory when the person signed in, which AWS tells nobody
 */
public record AwsFiles(Path config, Path tokens, Path roleCredentials, Path memory) {

    /**
     * The files of a user. The folder {@code .aws} is beside Astra's own, so whoever moves one moves the other.
     *
     * @param astra the folder of Astra's own files
     */
    public static AwsFiles of(Path astra, Map<String, String> environment) {
        Path aws = astra.toAbsolutePath().resolveSibling(".aws");
        String chosen = environment.getOrDefault("AWS_CONFIG_FILE", "");
        return new AwsFiles(
                chosen.isBlank() ? aws.resolve("config") : Path.of(chosen).toAbsolutePath(),
                aws.resolve("sso").resolve("cache"),
                aws.resolve("cli").resolve("cache"),
                astra.resolve("aws-sign-in.json"));
    }
}
