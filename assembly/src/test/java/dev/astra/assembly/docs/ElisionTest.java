package dev.astra.assembly.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ElisionTest {
    @Test
    void withoutAnElisionEveryLineCounts() {
        assertThat(Elision.fits(List.of("a", "b"), List.of("a", "b"))).isTrue();
        assertThat(Elision.fits(List.of("a", "b"), List.of("a"))).isFalse();
        assertThat(Elision.fits(List.of("a"), List.of("a", "b"))).isFalse();
        assertThat(Elision.fits(List.of(), List.of("a"))).isFalse();
    }

    @Test
    void anElisionStandsForAnyNumberOfLines() {
        assertThat(Elision.fits(List.of("a", "...", "d"), List.of("a", "b", "c", "d")))
                .isTrue();
        assertThat(Elision.fits(List.of("a", "...", "b"), List.of("a", "b"))).isTrue();
        assertThat(Elision.fits(List.of("..."), List.of())).isTrue();
    }

    @Test
    void whatFollowsAnElisionHasToBeThere() {
        assertThat(Elision.fits(List.of("...", "d"), List.of("a", "b"))).isFalse();
        assertThat(Elision.fits(List.of("...", "a", "b", "..."), List.of("a", "c", "a", "b")))
                .isTrue();
        assertThat(Elision.fits(List.of("...", "a", "b", "..."), List.of("a", "c", "b")))
                .isFalse();
    }
}
