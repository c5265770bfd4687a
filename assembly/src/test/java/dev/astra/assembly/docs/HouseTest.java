package dev.astra.assembly.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the house shows who knows whom as the builds of the modules say it. */
final class HouseTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^ *([a-z-]+) --> ([a-z-]+(?: & [a-z-]+)*)$");
    private static final Pattern MODULE = Pattern.compile("<module>(?:plugins/)?([a-z-]+)</module>");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>\\s*<groupId>dev.astra</groupId>\\s*"
            + "<artifactId>([a-z-]+)</artifactId>(?!\\s*<scope>test</scope>)");

    @Test
    void everyModuleKnowsInTheBuildWhomItKnowsInThePicture() {
        assertThat(closed(picture())).isEqualTo(closed(builds()));
    }

    private static Map<String, Set<String>> picture() {
        var house = new TreeMap<String, Set<String>>();
        String drawing = Document.read(Document.ROOT.resolve("README.md"))
                .blocks("mermaid")
                .getFirst()
                .text();
        ARROW.matcher(drawing)
                .results()
                .forEach(arrow -> house.computeIfAbsent(arrow.group(1), name -> new TreeSet<>())
                        .addAll(List.of(arrow.group(2).split(" & ", -1))));
        return house;
    }

    private static Map<String, Set<String>> builds() {
        var house = new TreeMap<String, Set<String>>();
        for (String module : names(MODULE, Document.read(Document.ROOT.resolve("pom.xml")))) {
            String folder = module.startsWith("provider-") ? "plugins/" + module : module;
            List<String> known = names(
                    DEPENDENCY, Document.read(Document.ROOT.resolve(folder).resolve("pom.xml")));
            if (!known.isEmpty()) {
                house.put(module, new TreeSet<>(known));
            }
        }
        return house;
    }

    private static List<String> names(Pattern pattern, Document file) {
        return pattern.matcher(file.text())
                .results()
                .map(MatchResult::group)
                .map(found -> pattern.matcher(found).replaceFirst("$1"))
                .toList();
    }

    /** Whoever knows somebody may know whom that one knows. */
    private static Map<String, Set<String>> closed(Map<String, Set<String>> house) {
        var closed = new TreeMap<String, Set<String>>();
        house.keySet().forEach(module -> closed.put(module, reachable(module, house)));
        return closed;
    }

    private static Set<String> reachable(String module, Map<String, Set<String>> house) {
        var found = new TreeSet<String>();
        var next = new ArrayList<>(List.of(module));
        while (!next.isEmpty()) {
            Stream.ofNullable(house.get(next.removeLast()))
                    .flatMap(Set::stream)
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }
}
