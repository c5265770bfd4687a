package dev.astra.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.application.testing.LeapingTime;
import dev.astra.domain.operation.OperationKey;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.ports.testkit.metadata.InMemoryMetadataStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JournaledOperationTest {
    private final InMemoryMetadataStore store = new InMemoryMetadataStore();
    private final List<ProgressEvent> heard = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void aFinishedStepIsNotDoneAgainButGivesBackWhatItRecorded() {
        open().step("make account", () -> work("account-1"));

        var resumed = open();

        assertThat(resumed.step("make account", () -> work("account-2"))).isEqualTo("account-1");
        assertThat(done).containsExactly("account-1");
        assertThat(resumed.resumed()).isTrue();
    }

    @Test
    void aStepThatWasBrokenOffIsDoneAgain() {
        var broken = open();
        assertThatThrownBy(() -> broken.step("make account", () -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        var again = open();

        assertThat(again.resumed()).isFalse();
        assertThat(again.step("make account", () -> work("account-1"))).isEqualTo("account-1");
    }

    @Test
    void aClosedOperationStartsAfresh() {
        var first = open();
        first.step("make account", () -> work("account-1"));
        first.close();

        assertThat(open().step("make account", () -> work("account-2"))).isEqualTo("account-2");
    }

    @Test
    void anotherOperationKnowsNothingOfThisOne() {
        open().step("make account", () -> work("account-1"));

        assertThat(open("other").step("make account", () -> work("account-2"))).isEqualTo("account-2");
    }

    @Test
    void aStepThatIsAlwaysDoneIsDoneInEveryRun() {
        open().always("write code", () -> work("3 files"), files -> files);
        open().always("write code", () -> work("no files"), files -> files);

        assertThat(done).containsExactly("3 files", "no files");
    }

    @Test
    void progressIsToldBeforeAndAfterEachStepThatIsDone() {
        open().always("count", () -> 3, count -> count + " things");
        open().step("count", () -> "told by nobody");

        assertThat(heard)
                .containsExactly(
                        new ProgressEvent.StepStarted("count"), new ProgressEvent.StepFinished("count", "3 things"));
    }

    private JournaledOperation open() {
        return open("orreri");
    }

    private JournaledOperation open(String subject) {
        return JournaledOperation.open(
                store.another().journal(), new LeapingTime(), heard::add, new OperationKey("init", subject));
    }

    private String work(String result) {
        done.add(result);
        return result;
    }
}
