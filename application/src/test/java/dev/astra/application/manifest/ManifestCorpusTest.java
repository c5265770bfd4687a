package dev.astra.application.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ManifestCorpusTest {

    static List<Path> good() {
        return Corpus.all("good");
    }

    static List<Path> bad() {
        return Corpus.all("bad");
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodManifestHasNoProblems(Path manifest) {
        assertThat(Corpus.read(manifest).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsWrittenForAManifestReadsBackAsTheSame(Path manifest) {
        var specification = Corpus.read(manifest).require();

        var again = new ManifestReader()
                .read(new ManifestSource("again.hcl", new ManifestWriter().write(specification, List.of())));

        assertThat(again.problems()).isEmpty();
        assertThat(again.require()).isEqualTo(specification);
    }

    /** Beside each bad manifest is a text with a line for each problem: place, message, suggestion. */
    @ParameterizedTest
    @MethodSource("bad")
    void everyProblemOfABadManifestIsToldAtOnceInTheOrderOfTheText(Path manifest) {
        String expected = Corpus.text(
                manifest.resolveSibling(manifest.getFileName().toString().replace(".hcl", ".expected.txt")));

        String told = Corpus.read(manifest).problems().stream()
                .map(Diagnostic::toLine)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(told).isEqualTo(expected);
    }

    @Test
    void theCorpusIsNotEmpty() {
        assertThat(good()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(bad()).hasSizeGreaterThanOrEqualTo(20);
    }
}
