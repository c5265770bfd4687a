package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.hcl.Corpus.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terraform and this library read, evaluate and format the whole corpus alike. */
final class TerraformOracleTest {
    private static final int ENOUGH_EXAMPLES = 220;
    private static final int RANDOM_FILES = 600;

    private final Terraform terraform = Terraform.find();

    @TempDir
    private Path folder;

    @Test
    void theCorpusIsLargeEnoughToMeanSomething() {
        assertThat(Corpus.readable().size() + Corpus.rejected().size()).isGreaterThanOrEqualTo(ENOUGH_EXAMPLES);
    }

    @Test
    void whatThisLibraryReadsTerraformReadsToo() throws IOException {
        assertThat(refused(Corpus.readable())).isEmpty();
        assertThat(Corpus.readable())
                .allSatisfy(example -> assertThat(example.parse().problems())
                        .as(example.name())
                        .isEmpty());
    }

    @Test
    void whatTerraformRefusesThisLibraryRefusesToo() throws IOException {
        var all = Corpus.rejected();

        assertThat(refused(all)).containsExactlyInAnyOrderElementsOf(names(all));
        assertThat(all)
                .allSatisfy(example -> assertThat(example.parse().problems())
                        .as(example.name())
                        .isNotEmpty());
    }

    @Test
    void keysSetTwiceAreRefusedHereAlone() throws IOException {
        var all = Corpus.stricter();

        assertThat(refused(all)).isEmpty();
        assertThat(all)
                .allSatisfy(example -> assertThat(example.parse().problems())
                        .as(example.name())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.message()).contains("is set twice")));
    }

    @Test
    void everyFileIsFormattedToTheSameBytes() throws IOException {
        var all = Corpus.readable();
        write(all);
        terraform.format(folder);

        for (Example example : all) {
            assertThat(example.document().formatted()).as(example.name()).isEqualTo(Files.readString(file(example)));
        }
    }

    @Test
    void everyConstantHasTheSameValue() throws IOException {
        assertSameValues(Corpus.values());
    }

    private void assertSameValues(List<Example> all) throws IOException {
        Files.writeString(
                folder.resolve("main.tf"),
                all.stream().map(TerraformOracleTest::local).collect(Collectors.joining()));
        var json = terraform.evaluate(
                folder,
                all.stream().map(example -> "local." + local(example.name())).toList());

        assertThat(json).hasSameSizeAs(all);
        for (int index = 0; index < all.size(); index++) {
            assertThat(TerraformJson.encode(value(all.get(index))))
                    .as(all.get(index).name())
                    .isEqualTo(json.get(index));
        }
    }

    @Test
    void filesMadeAtRandomAreFormattedToTheSameBytes() throws IOException {
        var all = random("file", RandomHcl::file);
        assertThat(refused(all)).isEmpty();

        for (Example example : all) {
            assertThat(example.document().formatted()).as(example.text()).isEqualTo(Files.readString(file(example)));
        }
    }

    @Test
    void filesDamagedAtRandomAreRefusedByBothOrNeither() throws IOException {
        var all = random("damaged", seed -> RandomHcl.damaged(RandomHcl.file(seed), seed));
        var refused = refused(all);

        for (Example example : all) {
            assertThat(example.parse().problems().isEmpty())
                    .as(example.text())
                    .isEqualTo(!refused.contains(example.name()));
        }
    }

    @Test
    void constantsMadeAtRandomHaveTheSameValue() throws IOException {
        assertSameValues(random("value", seed -> "value = " + RandomHcl.constant(seed) + "\n"));
    }

    private static List<Example> random(String name, LongFunction<String> text) {
        return LongStream.range(10_000, 10_000 + RANDOM_FILES)
                .mapToObj(
                        seed -> new Example(name + "-" + seed, text.apply(seed).replace("\uD800", "")))
                .toList();
    }

    @Test
    void whatTheWriterWritesIsCanonical() throws IOException {
        Path file = Files.writeString(
                folder.resolve("written.tf"), WrittenExamples.terraform().text());

        assertThat(terraform.format(folder)).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(WrittenExamples.terraform().text());
    }

    /** The names of the examples Terraform finds a syntax error in. */
    private List<String> refused(List<Example> examples) throws IOException {
        write(examples);
        var place = Pattern.compile("on ([a-z0-9-]+)\\.tf line").matcher(terraform.format(folder));
        List<String> names = new ArrayList<>();
        while (place.find()) {
            names.add(place.group(1));
        }
        return names.stream().distinct().toList();
    }

    private void write(List<Example> examples) throws IOException {
        for (Example example : examples) {
            Files.writeString(file(example), example.text());
        }
    }

    private Path file(Example example) {
        return folder.resolve(example.name() + ".tf");
    }

    private static List<String> names(List<Example> examples) {
        return examples.stream().map(Example::name).toList();
    }

    private static String local(Example example) {
        var expression =
                example.document().body().attribute("value").orElseThrow().value();
        return "locals {\n  " + local(example.name()) + " = "
                + expression.range().text() + "\n}\n";
    }

    private static String local(String name) {
        return name.replace('-', '_');
    }

    private static HclValue value(Example example) {
        return Parsed.object(example.text()).get("value").orElseThrow();
    }
}
