package dev.astra.assembly.interruption;

import dev.astra.domain.page.PageRequest;
import dev.astra.metadatastore.MetadataStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything there is, line by line: two estates that say the same were made alike. What is another one each time says
 * so instead: times, and what is named by chance.
 */
record Estate(List<String> lines) {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern CHANCE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{8,}|\\d{12,}");
    private static final Pattern COUNTERS = Pattern.compile("\"(cloud|busyUntil|issued)\" : .*");

    static Estate of(Path home) {
        var lines = new ArrayList<String>();
        try (var store = MetadataStores.open("", home.resolve(".astra"));
                Stream<Path> files = Files.walk(home)) {
            store.organizations().find().ifPresent(found -> lines.add(found.toString()));
            store.accounts().list().forEach(account -> lines.add(account.toString()));
            store.networks().plan().allocations().forEach(network -> lines.add(network.toString()));
            store.services().list(null, PageRequest.first()).items().forEach(service -> lines.add(service.toString()));
            store.apiKeys().all().stream()
                    .filter(key -> !key.revoked())
                    .forEach(key -> lines.add("key of %s for %s".formatted(key.owner(), key.roles())));
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(home.resolve(".astra")))
                    .filter(file -> !file.getFileName().toString().equals(".astra.toml"))
                    .forEach(file -> lines.add(home.relativize(file) + ": " + read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read(home.resolve(".astra/local-cloud.json")).lines().forEach(lines::add);
        return new Estate(lines.stream()
                .filter(line -> !COUNTERS.matcher(line.strip()).matches())
                .map(Estate::withoutChance)
                .sorted()
                .toList());
    }

    static String withoutTime(String text) {
        return COUNTERS.matcher(text).replaceAll("");
    }

    private static String withoutChance(String line) {
        return CHANCE.matcher(TIME.matcher(line).replaceAll("(time)")).replaceAll("(chance)");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the other has less or more often. */
    List<String> differences(Estate other) {
        var missing = new ArrayList<>(lines);
        other.lines.forEach(missing::remove);
        var more = new ArrayList<>(other.lines);
        lines.forEach(more::remove);
        return Stream.concat(
                        missing.stream().map(line -> "- " + line), more.stream().map(line -> "+ " + line))
                .toList();
    }
}
