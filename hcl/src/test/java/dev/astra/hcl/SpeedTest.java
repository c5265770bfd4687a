package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Large files are read at once. The limits leave room for slow machines; a quadratic step would still break them. */
final class SpeedTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static Duration timeFor(String text) {
        long start = System.nanoTime();
        var result = Hcl.parse("test.hcl", text);
        result.flatMap(HclDocument::evaluate);
        result.map(HclDocument::formatted);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aMegabyteOfManifestsIsReadEvaluatedAndFormatted() {
        String container = """
                containers = [
                  {
                    name         = "testbed"
                    image        = "ghcr.io/orreri/astra-standin-container:latest" # the app
                    cpu          = 256
                    portMappings = [{ containerPort = 8080, protocol = "tcp" }]
                  },
                ]
                """;
        var text = new StringBuilder();
        for (int index = 0; text.length() < 1 << 20; index++) {
            text.append(container.replace("containers", "containers" + index));
        }

        assertThat(Parsed.problems(text.toString())).isEmpty();
        assertThat(timeFor(text.toString())).isLessThan(LIMIT);
    }

    @Test
    void extremeTextsTakeNoLonger() {
        assertThat(timeFor("x = [" + "1, ".repeat(300_000) + "]\n")).isLessThan(LIMIT);
        assertThat(timeFor("x = \"" + "a".repeat(1 << 20) + "\"\n")).isLessThan(LIMIT);
        assertThat(timeFor("x = <<EOT\n" + "${a}".repeat(200_000) + "\n" + "\n".repeat(200_000) + "EOT\n"))
                .isLessThan(LIMIT);
        assertThat(timeFor("\n".repeat(1 << 20))).isLessThan(LIMIT);
        assertThat(timeFor("x = {\n" + "a = = 1\n".repeat(100_000) + "}\n")).isLessThan(LIMIT);
        assertThat(timeFor("b {\n".repeat(100_000))).isLessThan(LIMIT);
        assertThat(timeFor("a = [\n".repeat(100_000))).isLessThan(LIMIT);
        assertThat(timeFor("x = " + "[".repeat(100_000) + ")".repeat(100_000))).isLessThan(LIMIT);
        assertThat(timeFor("'".repeat(300_000))).isLessThan(LIMIT);
        assertThat(timeFor("a = \"\n".repeat(100_000))).isLessThan(LIMIT);
        assertThat(timeFor("a = <<X\n".repeat(100_000))).isLessThan(LIMIT);
    }
}
