package dev.astra.assembly.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The links of a page that lead to another file, or to a heading. */
final class Links {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final String CODE = "(?s)```.*?\n```";

    private Links() {}

    static List<String> broken(Document page) {
        return LINK.matcher(prose(page))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.matches("(https?|mailto):.*"))
                .filter(target -> !leadsSomewhere(page, target))
                .toList();
    }

    private static String prose(Document page) {
        return page.text().replaceAll(CODE, "");
    }

    private static boolean leadsSomewhere(Document page, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file =
                path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0 || anchors(Document.read(file)).contains(target.substring(hash + 1));
    }

    private static List<String> anchors(Document page) {
        return prose(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }
}
