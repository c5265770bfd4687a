package dev.astra.hcl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files are read as UTF-8 and nothing else. */
final class BytesTest {
    @Test
    void utf8IsReadWithAndWithoutAMark() {
        assertThat(Hcl.parse("test.hcl", "a = \"é😀\"\n".getBytes(UTF_8)).map(HclDocument::text))
                .isEqualTo(new HclResult.Success<>("a = \"é😀\"\n"));
        assertThat(Hcl.parse("test.hcl", "\uFEFFa = 1\n".getBytes(UTF_8)).map(HclDocument::text))
                .isEqualTo(new HclResult.Success<>("\uFEFFa = 1\n"));
        assertThat(Hcl.parse("test.hcl", new byte[0]).map(HclDocument::text)).isEqualTo(new HclResult.Success<>(""));
    }

    @Test
    void otherBytesAreAProblemAtTheirPlace() {
        byte[] latin = {'a', ' ', '=', '\n', 'b', '=', '"', (byte) 0xE9, '"', '\n'};

        assertThat(Parsed.shown(Hcl.parse("test.hcl", latin).problems()))
                .containsExactly("2:4 the file is not UTF-8 text: a byte here cannot be read");
    }

    @Test
    void aCharacterCutOffAtTheEndIsAProblem() {
        byte[] cut = {'a', (byte) 0xC3};

        assertThat(Hcl.parse("test.hcl", cut).problems()).hasSize(1);
    }
}
