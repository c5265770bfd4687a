package dev.astra.terraform.code;

import dev.astra.domain.infrastructure.FileChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The modules that root files call. They are copied into the customer's repository and brought up to date there, except
 * for files that a person has changed: those are known by a list of checksums beside them, and stay.
 */
final class ModuleLibrary {
    private static final String RESOURCES = "/dev/astra/terraform/modules/";
    private static final String INDEX = "index.txt";
    private static final String CHECKSUMS = "modules/.astra-checksums";

    private final Path root;

    ModuleLibrary(Path root) {
        this.root = root;
    }

    /** The files of the library that are missing or older than this one. */
    List<FileChange> changes() throws IOException {
        Map<String, String> written = readChecksums();
        Map<String, String> checksums = new TreeMap<>(written);
        var changes = new ArrayList<FileChange>();
        for (String name : files()) {
            byte[] wanted = resource(name);
            Path file = root.resolve("modules").resolve(name);
            byte[] present = Files.exists(file) ? Files.readAllBytes(file) : null;
            boolean current = Arrays.equals(wanted, present);
            boolean untouched = present == null || checksum(present).equals(written.get(name));
            if (untouched && !current) {
                changes.add(new FileChange("modules/" + name, present != null, text(wanted)));
            }
            if (untouched || current) {
                checksums.put(name, checksum(wanted));
            }
        }
        if (!checksums.equals(written)) {
            changes.add(new FileChange(CHECKSUMS, !written.isEmpty(), text(checksums)));
        }
        return changes;
    }

    private static List<String> files() throws IOException {
        return text(resource(INDEX)).lines().toList();
    }

    private Map<String, String> readChecksums() throws IOException {
        Path file = root.resolve(CHECKSUMS);
        var sums = new TreeMap<String, String>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" {2}", 2);
                if (parts.length == 2) {
                    sums.put(parts[1], parts[0]);
                }
            }
        }
        return sums;
    }

    private static String text(Map<String, String> checksums) {
        var text = new StringBuilder();
        checksums.forEach(
                (name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ModuleLibrary.class.getResourceAsStream(RESOURCES + name)) {
            if (stream == null) {
                throw new IllegalStateException("The module library lacks " + name);
            }
            return stream.readAllBytes();
        }
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
