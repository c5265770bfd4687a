package dev.astra.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ErrorTest {

    @Test
    void everyCodeHasAnIdOfItsOwnUnderTheOwnersName() {
        var ids = Arrays.stream(CoreError.values()).map(CoreError::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("core\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void aFailureReadsWhatThenWhy() {
        var failure = Failures.notFound("Service", "testbed", "staging has no such service");

        assertThat(failure.exception()).hasMessage("Service 'testbed' was not found: staging has no such service");
    }

    @Test
    void aDiagnosticReadsPlaceMessageSuggestion() {
        var diagnostic = Diagnostic.at(new SourcePosition("m.hcl", 3, 5), "unknown field 'imaeg'")
                .suggesting("did you mean 'image'?");

        assertThat(diagnostic.toLine()).isEqualTo("m.hcl:3:5: unknown field 'imaeg' (did you mean 'image'?)");
    }

    @Test
    void theNearestWordIsFoundForATypingMistakeOnly() {
        var words = List.of("image", "memory", "name");

        assertThat(Nearest.to("imge", words)).contains("image");
        assertThat(Nearest.to("imagee", words)).contains("image");
        assertThat(Nearest.to("memry", words)).contains("memory");
        assertThat(Nearest.to("imgae", words)).contains("image");
        assertThat(Nearest.to("zebra", words)).isEmpty();
    }
}
