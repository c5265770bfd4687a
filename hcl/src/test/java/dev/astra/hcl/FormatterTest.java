package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the formatter keeps what Terraform would damage. Everything else is compared with Terraform itself. */
final class FormatterTest {
    private static String formatted(String text) {
        return Parsed.document(text).formatted();
    }

    @Test
    void labelsWithTemplateSignsAreKept() {
        assertThat(formatted("b  \"a$b\"  \"$${x}\" \"100%\" {}\n")).isEqualTo("b \"a$b\" \"$${x}\" \"100%\" {}\n");
    }

    @Test
    void keywordsAsIndexesAreKept() {
        assertThat(formatted("a=b[true]\nc=d[null]\n")).isEqualTo("a = b[true]\nc = d[null]\n");
    }

    @Test
    void anInterpolationIsNotUnwrappedIfItCouldNotStandAlone() {
        assertThat(formatted("a = \"${ # why\nb }\"\n")).isEqualTo("a = \"${ # why\nb}\"\n");
        assertThat(formatted("a = \"${<<EOT\nb\nEOT\n}\" # c\n")).isEqualTo("a = \"${<<EOT\nb\nEOT\n}\" # c\n");
    }

    @Test
    void theByteOrderMarkGoes() {
        assertThat(formatted("\uFEFFa=1\n")).isEqualTo("a = 1\n");
    }
}
