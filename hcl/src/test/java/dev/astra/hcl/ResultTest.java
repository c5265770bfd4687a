package dev.astra.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Results lead from step to step, and the first failure ends the way. */
final class ResultTest {
    private static final HclResult<HclDocument> RIGHT = Hcl.parse("test.hcl", "a = 1\n");
    private static final HclResult<HclDocument> WRONG = Hcl.parse("test.hcl", "a = \n");

    @Test
    void stepsFollowOneAnother() {
        assertThat(RIGHT.flatMap(HclDocument::evaluate)
                        .map(object -> object.entries().size()))
                .isEqualTo(new HclResult.Success<>(1));
        assertThat(WRONG.flatMap(HclDocument::evaluate).problems()).isEqualTo(WRONG.problems());
    }

    @Test
    void problemsBecomeTheExceptionOfTheCaller() {
        assertThat(RIGHT.orElseThrow(problems -> new IllegalStateException()).file())
                .isEqualTo("test.hcl");
        assertThatIllegalStateException()
                .isThrownBy(() -> WRONG.orElseThrow(problems -> new IllegalStateException(problems.toString())))
                .withMessageContaining("a value is expected here");
    }

    @Test
    void aFailureSaysWhatIsWrong() {
        assertThat(RIGHT.problems()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HclResult.Failure<>(List.of()));
    }
}
