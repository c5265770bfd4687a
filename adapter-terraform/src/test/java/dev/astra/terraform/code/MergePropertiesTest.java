package dev.astra.terraform.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.hcl.Hcl;
import dev.astra.hcl.HclDocument;
import dev.astra.hcl.HclPath;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any file and whatever a person did to it. */
final class MergePropertiesTest {
    private static final int CASES = 400;

    static LongStream seeds() {
        return LongStream.range(0, CASES);
    }

    private static HclDocument parse(String text) {
        return Hcl.parse("main.tf", text).orElseThrow(problems -> new IllegalStateException(problems + "\n" + text));
    }

    private static String merge(String present, List<OwnedBlock> blocks) {
        return Merge.into(parse(present), blocks)
                .orElseThrow(problems -> new IllegalStateException(problems + "\n" + present))
                .text();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsUpToDateStaysToTheByte(long seed) {
        var random = new Random(seed);
        var blocks = new RandomBlocks(random).blocks();

        String edited = new PersonsHand(random).edit(Merge.write(blocks));

        assertThat(merge(edited, blocks)).isEqualTo(edited);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMergedFileSaysWhatIsWantedAndKeepsWhatAPersonAdded(long seed) {
        var random = new Random(seed);
        var generator = new RandomBlocks(random);
        var former = generator.blocks();
        var hand = new PersonsHand(random);
        String edited = hand.edit(Merge.write(former));
        var wanted = generator.changed(former);

        String merged = merge(edited, wanted);

        assertThat(hand.marks()).allMatch(merged::contains);
        HclDocument document = parse(merged);
        wanted.stream().filter(block -> !block.labels().isEmpty()).forEach(block -> assertSays(document, block));
        assertThat(merge(merged, wanted)).isEqualTo(merged);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void blocksThatAreMissingComeBackOnce(long seed) {
        var random = new Random(seed);
        var blocks = new RandomBlocks(random).blocks();
        var some = blocks.stream().filter(_ -> random.nextBoolean()).toList();

        String merged = merge(Merge.write(some), blocks);

        assertThat(parse(merged).body().blocks()).hasSameSizeAs(blocks);
        assertThat(merge(merged, blocks)).isEqualTo(merged);
    }

    private static void assertSays(HclDocument document, OwnedBlock block) {
        String[] labels = block.labels().toArray(String[]::new);
        HclPath path = HclPath.root().block(block.type(), labels);
        block.attributes().forEach((name, input) -> assertSays(document, path.key(name), input));
    }

    private static void assertSays(HclDocument document, HclPath path, Input input) {
        var present = document.find(path);
        assertThat(present).as(path.toString()).isPresent();
        switch (input) {
            case Input.Whole(var code) ->
                assertThat(Meaning.same(present.orElseThrow(), code))
                        .as(path.toString())
                        .isTrue();
            case Input.Members(var members) -> {
                members.forEach((name, member) -> assertSays(document, path.key(name), member));
                assertThat(ValueUpdate.keys(present.orElseThrow()).orElseThrow())
                        .containsExactlyInAnyOrderElementsOf(members.keySet());
            }
            case Input.Roster(var members, var gone) -> {
                members.forEach((name, member) -> assertSays(document, path.key(name), member));
                assertThat(ValueUpdate.keys(present.orElseThrow()).orElseThrow())
                        .doesNotContainAnyElementsOf(gone);
            }
        }
    }
}
