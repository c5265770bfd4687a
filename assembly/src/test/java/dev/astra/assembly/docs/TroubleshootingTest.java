package dev.astra.assembly.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.service.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide has every cause of failure, in the words the program uses. */
final class TroubleshootingTest {
    private static final Path PAGE = Path.of("../docs/troubleshooting.md");
    private static final String MARK = "<!-- causes -->\n";

    @Test
    void everyCauseIsInTheGuideWithWhatToDo() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(MARK) + MARK.length();
        String causes = Arrays.stream(FailureKind.values())
                .map(TroubleshootingTest::section)
                .collect(Collectors.joining("\n", "\n", ""));

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, start) + causes);
        } else {
            assertThat(page.substring(start))
                    .as("written anew with -Dgolden.update=true")
                    .isEqualTo(causes);
        }
    }

    private static String section(FailureKind kind) {
        return "### `" + kind.id() + "`\n\n" + kind.title() + ".\n\n" + kind.advice() + "\n";
    }
}
