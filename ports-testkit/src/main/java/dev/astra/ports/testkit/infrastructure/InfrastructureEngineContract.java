package dev.astra.ports.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.operation.ProgressEvent;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.testkit.Contract;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.Together.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What every {@link InfrastructureEngine} keeps to. */
@Floor(15)
public abstract class InfrastructureEngineContract extends Contract<EngineFixture> {

    private InfrastructureEngine engine() {
        return fixture().engine();
    }

    private Plan plan(Execution execution) {
        return engine().plan(execution, ProgressListener.silent());
    }

    private Plan preview(Execution execution) {
        var nowhere = new Execution(execution.root(), execution.stack(), CommandEnvironment.none());
        return engine().preview(nowhere, ProgressListener.silent());
    }

    private Applied apply(Execution execution) {
        return engine().apply(execution, ProgressListener.silent());
    }

    private List<ProgressEvent> eventsOfApplying(Execution execution) {
        Queue<ProgressEvent> events = new ConcurrentLinkedQueue<>();
        engine().apply(execution, events::add);
        return List.copyOf(events);
    }

    private static <E extends ProgressEvent> List<E> of(Class<E> kind, List<ProgressEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void theEngineIsReady() {
        var status = engine().check();

        assertThat(status.ready()).as(status.finding()).isTrue();
        assertThat(status.name()).isNotBlank();
        assertThat(status.finding()).isNotBlank();
        assertThat(status.remedy()).isEmpty();
    }

    @Test
    void everythingInANewStackIsToBeMade() {
        var stack = fixture().stack();

        var plan = plan(stack);

        assertThat(plan.stack()).isEqualTo(stack.stack().path());
        assertThat(plan.changes())
                .isNotEmpty()
                .extracting(ResourceChange::action)
                .containsOnly(ChangeAction.CREATE);
    }

    @Test
    void changesAreInOrderOfTheirAddresses() {
        assertThat(plan(fixture().stack()).changes())
                .extracting(ResourceChange::address)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void planningChangesNothing() {
        var stack = fixture().stack();

        assertThat(plan(stack)).isEqualTo(plan(stack));
        assertThat(engine().outputs(stack)).isEmpty();
    }

    @Test
    void aPreviewWithoutACloudTellsWhatAPlanWould() {
        var stack = fixture().stack();

        var preview = preview(stack);

        assertThat(preview).isEqualTo(plan(stack));
    }

    @Test
    void aPreviewIsTheSameWhenTheStackIsThere() {
        var stack = fixture().stack();
        var before = preview(stack);
        apply(stack);

        assertThat(preview(stack)).isEqualTo(before);
        assertThat(plan(stack).empty()).isTrue();
    }

    @Test
    void applyingMakesWhatWasPlanned() {
        var stack = fixture().stack();
        var planned = plan(stack).changes().size();

        var applied = apply(stack);

        assertThat(applied.changes()).isEqualTo(planned);
        assertThat(applied.outputs().stack()).isEqualTo(stack.stack().path());
    }

    @Test
    void nothingIsLeftToDoAfterApplying() {
        var stack = fixture().stack();
        apply(stack);

        assertThat(plan(stack).empty()).isTrue();
    }

    @Test
    void applyingAgainChangesNothing() {
        var stack = fixture().stack();
        var first = apply(stack);

        var second = apply(stack);

        assertThat(second.changes()).isZero();
        assertThat(second.outputs()).isEqualTo(first.outputs());
    }

    @Test
    void anAppliedStackKeepsItsOutputs() {
        var stack = fixture().stack();
        var applied = apply(stack);

        assertThat(engine().outputs(stack)).contains(applied.outputs());
    }

    @Test
    void eachResourceIsToldToBeginAndThenToEnd() {
        var stack = fixture().stack();
        var planned =
                plan(stack).changes().stream().map(ResourceChange::address).toList();

        var events = eventsOfApplying(stack);

        var begun = of(ProgressEvent.ResourceStarted.class, events);
        var ended = of(ProgressEvent.ResourceFinished.class, events);
        assertThat(begun).extracting(ProgressEvent.ResourceStarted::address).hasSameElementsAs(planned);
        assertThat(ended)
                .extracting(ProgressEvent.ResourceFinished::address)
                .containsExactlyInAnyOrderElementsOf(begun.stream()
                        .map(ProgressEvent.ResourceStarted::address)
                        .toList());
        assertThat(ended).allSatisfy(end -> {
            assertThat(end.took()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(events.indexOf(end)).isGreaterThan(beginning(events, end.address()));
        });
    }

    private static int beginning(List<ProgressEvent> events, String address) {
        return events.indexOf(of(ProgressEvent.ResourceStarted.class, events).stream()
                .filter(started -> started.address().equals(address))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theEndOfAnApplyIsToldOnceAndLast() {
        var stack = fixture().stack();

        var events = eventsOfApplying(stack);

        assertThat(of(ProgressEvent.StackApplied.class, events)).singleElement().satisfies(end -> {
            assertThat(end.stack()).isEqualTo(stack.stack().path());
            assertThat(end.changes()).isPositive();
            assertThat(events.getLast()).isEqualTo(end);
        });
    }

    @Test
    void aChangedStackIsBroughtToWhatItSays() {
        var stack = fixture().stack();
        apply(stack);
        var changed = fixture().changed(stack);

        assertThat(plan(changed).empty()).isFalse();
        assertThat(apply(changed).changes()).isPositive();
        assertThat(plan(changed).empty()).isTrue();
    }

    @Test
    void differentStacksCanBeAppliedAtOnce() {
        var stacks = new ArrayList<>(List.of(fixture().stack(), fixture().stack()));

        Together.run(stacks.size(), number -> apply(stacks.get(number)));

        assertThat(stacks).allSatisfy(stack -> assertThat(plan(stack).empty()).isTrue());
    }

    @Test
    void oneStackAppliedTwiceAtOnceIsMadeOnce() {
        var stack = fixture().stack();
        var planned = plan(stack).changes().size();

        var outcomes = Together.attempt(2, number -> apply(stack));

        int changes = 0;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Returned<Applied>(var applied) -> changes += applied.changes();
                case Outcome.Threw<Applied>(var failure) ->
                    assertThat(failure)
                            .isInstanceOfSatisfying(
                                    AstraException.class,
                                    refused -> assertThat(refused.code().category())
                                            .isEqualTo(ErrorCategory.CONFLICT));
            }
        }
        assertThat(changes).isEqualTo(planned);
        assertThat(plan(stack).empty()).isTrue();
    }
}
