package dev.astra.assembly.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.manifest.ManifestSource;
import dev.astra.testsupport.tool.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Deploys, goes back, cancels and changes a secret, one command after the other, in an order that a seed decides. */
final class RandomReleases {
    /** It went well, there was nothing to do, something else was under way, or the deployment that was watched failed. */
    private static final List<Integer> EXPECTED = List.of(0, 3, 4, 7);

    private static final List<String> TAGS = List.of("good", "v2", "v3", "crash");
    private static final List<String> PATHS = List.of("/", "/health", "/ready");

    private final Distribution astra;
    private final Path manifest;
    private final String repository;
    private final Random random;
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> paths = new HashMap<>();
    private int secrets;

    RandomReleases(Distribution astra, Path manifest, String repository, long seed) {
        this.astra = astra;
        this.manifest = manifest;
        this.repository = repository;
        this.random = new Random(seed);
    }

    List<String> told() {
        return told;
    }

    /** The path of the health check that each manifest asked for, by the manifest's digest. */
    Map<String, String> paths() {
        return paths;
    }

    void begin() throws IOException {
        putSecret();
        deploy();
    }

    void step() throws IOException {
        switch (random.nextInt(6)) {
            case 0, 1 -> deploy();
            case 2, 3 -> run("service", "rollback", "testbed", "staging", "--yes", "--force");
            case 4 -> run("service", "cancel", "testbed", "staging");
            default -> putSecret();
        }
    }

    private void deploy() throws IOException {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        String path = PATHS.get(random.nextInt(PATHS.size()));
        String text = Files.readString(manifest)
                .replaceAll("image( *)= \"[^\"]+\"", "image$1= \"" + repository + ":" + tag + "\"")
                .replaceAll("path = \"[^\"]+\"", "path = \"" + path + "\"");
        Files.writeString(manifest, text);
        paths.put(new ManifestSource("", text).digest(), path);
        var line = new ArrayList<>(List.of("service", "deploy", "testbed", "staging", "--yes", "--force"));
        if (random.nextInt(3) == 0) {
            line.add("-w");
        }
        run(line.toArray(String[]::new));
    }

    private void putSecret() throws IOException {
        Path value = Files.writeString(manifest.resolveSibling("random.txt"), "canary-aws-7315-" + secrets);
        var line = new ArrayList<>(List.of("secret", "put", "testbed", "staging", "release_key", "--manifest"));
        line.addAll(List.of("--file", value.toString()));
        if (secrets++ > 0) {
            line.add("--overwrite");
        }
        run(line.toArray(String[]::new));
    }

    private void run(String... line) {
        CommandResult result = astra.run(line);
        told.add(String.join(" ", line) + ": " + result.exitCode());
        assertThat(EXPECTED)
                .as("%s%n%s%n%s", told, result.output(), result.errors())
                .contains(result.exitCode());
        assertThat(result.output() + result.errors()).doesNotContain("canary-aws-7315");
    }
}
