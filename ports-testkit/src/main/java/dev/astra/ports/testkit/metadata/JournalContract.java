package dev.astra.ports.testkit.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.operation.Operation;
import dev.astra.domain.operation.OperationKey;
import dev.astra.ports.metadata.Journal;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Journal} keeps to. */
@Floor(12)
public abstract class JournalContract extends StoreContract {
    private static final OperationKey CREATE = new OperationKey("service create", "staging/testbed");

    private Journal journal() {
        return store().journal();
    }

    private Operation opened() {
        return journal().open(CREATE, NOW);
    }

    @Test
    void aNewOperationHasNoFinishedStep() {
        var operation = opened();

        assertThat(operation.id()).isNotBlank();
        assertThat(operation.key()).isEqualTo(CREATE);
        assertThat(operation.startedAt()).isEqualTo(NOW);
        assertThat(operation.finished()).isEmpty();
    }

    @Test
    void anOpenOperationIsResumed() {
        var operation = opened();
        journal().started(operation, "network", NOW.plusSeconds(1));
        journal().finished(operation, "network", "vpc-1", NOW.plusSeconds(2));

        var resumed = other().journal().open(CREATE, NOW.plusSeconds(60));

        assertThat(resumed.id()).isEqualTo(operation.id());
        assertThat(resumed.startedAt()).isEqualTo(NOW);
        assertThat(resumed.finished()).isEqualTo(Map.of("network", "vpc-1"));
    }

    @Test
    void aStepThatOnlyBeganIsNotFinished() {
        journal().started(opened(), "network", NOW);

        assertThat(opened().finished()).isEmpty();
    }

    @Test
    void aStepCanBeginAgain() {
        var operation = opened();
        journal().started(operation, "network", NOW);
        journal().started(operation, "network", NOW.plusSeconds(60));
        journal().finished(operation, "network", "vpc-1", NOW.plusSeconds(61));

        assertThat(opened().finished()).containsExactly(Map.entry("network", "vpc-1"));
    }

    @Test
    void finishingAStepTwiceRecordsItOnce() {
        var operation = opened();
        journal().finished(operation, "network", "vpc-1", NOW);
        journal().finished(operation, "network", "vpc-1", NOW.plusSeconds(1));

        assertThat(opened().finished()).containsExactly(Map.entry("network", "vpc-1"));
    }

    @Test
    void stepsAndResultsCanBeAnyText() {
        var operation = opened();
        var results = Map.of("empty", "", "create account: 'staging'", "123456789012", "ä € 🔑", "two\nlines \"x\"");

        results.forEach((step, result) -> journal().finished(operation, step, result, NOW));

        assertThat(other().journal().open(CREATE, NOW).finished()).isEqualTo(results);
    }

    @Test
    void afterAClosedOperationTheNextStartsAfresh() {
        var operation = opened();
        journal().finished(operation, "network", "vpc-1", NOW);
        journal().close(operation, NOW.plusSeconds(5));

        var next = other().journal().open(CREATE, NOW.plusSeconds(60));

        assertThat(next.id()).isNotEqualTo(operation.id());
        assertThat(next.startedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(next.finished()).isEmpty();
    }

    @Test
    void whatIsSaidAboutAClosedOperationDoesNotReachTheNext() {
        var operation = opened();
        journal().close(operation, NOW);

        Failing.onlyWithAstraException(() -> {
            journal().finished(operation, "network", "vpc-1", NOW);
            return operation;
        });
        Failing.onlyWithAstraException(() -> {
            journal().close(operation, NOW);
            return operation;
        });

        assertThat(opened().id()).isNotEqualTo(operation.id());
        assertThat(opened().finished()).isEmpty();
    }

    @Test
    void kindAndSubjectBothTellOperationsApart() {
        var operation = opened();
        journal().finished(operation, "network", "vpc-1", NOW);

        var subject = journal().open(new OperationKey("service create", "staging/other"), NOW);
        var kind = journal().open(new OperationKey("service delete", "staging/testbed"), NOW);

        assertThat(subject.finished()).isEmpty();
        assertThat(kind.finished()).isEmpty();
        assertThat(operation.id()).isNotIn(subject.id(), kind.id());
    }

    @Test
    void threadsThatOpenAtOnceGetOneOperation() {
        for (int round = 0; round < 10; round++) {
            var key = new OperationKey("init", "round " + round);
            var ids = Together.run(
                    4,
                    number -> (number % 2 == 0 ? store() : other())
                            .journal()
                            .open(key, NOW)
                            .id());
            assertThat(ids.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void threadsCanFinishStepsAtOnce() {
        var operation = opened();

        Together.run(8, number -> {
            var journal = (number % 2 == 0 ? store() : other()).journal();
            journal.started(operation, "step " + number, NOW);
            journal.finished(operation, "step " + number, "result " + number, NOW);
            return number;
        });

        assertThat(opened().finished()).hasSize(8).containsEntry("step 7", "result 7");
    }

    @Test
    void anOperationSurvivesItsStore() {
        var operation = opened();
        journal().finished(operation, "network", "vpc-1", NOW);
        store().close();

        assertThat(fixture().open().journal().open(CREATE, NOW).finished()).containsEntry("network", "vpc-1");
    }
}
