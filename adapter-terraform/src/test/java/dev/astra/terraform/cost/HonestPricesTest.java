package dev.astra.terraform.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.cost.aws.Rate;
import dev.astra.domain.cost.aws.ResourceCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing that the modules make is left out of the price book. */
final class HonestPricesTest {
    private static final Path MODULES = Path.of("src/main/resources/dev/astra/terraform/modules");
    private static final Pattern RESOURCE = Pattern.compile("(?m)^resource \"([a-z0-9_]+)\"");

    private final ResourceCatalog catalog = ResourceCatalog.published();

    /** The kinds of resources that each module declares. */
    private static SortedMap<String, Set<String>> declared() throws IOException {
        var modules = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(MODULES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".tf")).toList()) {
                var types = modules.computeIfAbsent(
                        MODULES.relativize(file).getName(0).toString(), module -> new TreeSet<>());
                RESOURCE.matcher(read(file)).results().forEach(match -> types.add(match.group(1)));
            }
        }
        return modules;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyResourceOfEveryModuleIsPricedOrFreeForAReason() throws IOException {
        var modules = declared();

        assertThat(modules.values().stream().mapToInt(Set::size).sum()).isGreaterThanOrEqualTo(60);
        modules.forEach((module, types) -> assertThat(types)
                .as("resources of module %s that are not in resources.txt of the price book", module)
                .allSatisfy(type -> assertThat(catalog.find(module, type))
                        .as("%s in module %s", type, module)
                        .isPresent()));
    }

    @Test
    void noModuleIsPricedThatIsNotThere() throws IOException {
        assertThat(declared().keySet()).containsAll(catalog.modules());
    }

    @Test
    void everyRateThatAKindOfResourceNamesIsInThePriceBook() {
        var rates = Arrays.stream(Rate.values()).map(Rate::key).toList();

        for (String module : catalog.modules()) {
            for (var entry : catalog.of(module)) {
                assertThat(entry.words()).as(entry.type()).isNotBlank();
                assertThat(rates).as("%s in module %s", entry.type(), module).containsAll(named(entry));
            }
        }
    }

    private static List<String> named(ResourceCatalog.Entry entry) {
        return switch (entry.kind()) {
            case FREE -> List.of();
            case PRICED -> List.of(entry.words().split(" "));
            case OFF -> List.of(entry.words().replaceFirst("[a-z_]+: ", "").split(" "));
        };
    }
}
