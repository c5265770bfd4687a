package dev.astra.assembly.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param name its path from the root of the checkout, with {@code /}
 */
record Document(String name, String text) {
    private static final Pattern PREPARATION = Pattern.compile("(?m)^<!-- before: (.+) -->$");

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Every page: the one at the root, and all below {@code docs}. */
    static List<Document> all() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), files.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Document::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document read(Path file) {
        try {
            return new Document(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return ROOT.resolve(name);
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** What has been done before the page's examples begin, said where readers do not see it. */
    List<String> preparations() {
        return PREPARATION.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<CodeBlock> blocks() {
        return CodeBlock.in(lines());
    }

    List<CodeBlock> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
