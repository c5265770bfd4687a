package dev.astra.ports.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.infrastructure.ChangeAction;
import dev.astra.domain.infrastructure.Plan;
import dev.astra.domain.infrastructure.ResourceChange;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.ports.infrastructure.InfrastructureEngine;
import dev.astra.ports.testkit.Contract;
import dev.astra.ports.testkit.Floor;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link InfrastructureEngine} keeps to when a stack is deleted. */
@Floor(4)
public abstract class DestructionContract extends Contract<EngineFixture> {
    private InfrastructureEngine engine() {
        return fixture().engine();
    }

    private Execution applied() {
        var stack = fixture().stack();
        engine().apply(stack, ProgressListener.silent());
        return stack;
    }

    private Plan plan(Execution stack, String... kept) {
        return engine().planDestruction(stack, Set.of(kept), ProgressListener.silent());
    }

    private int destroy(Execution stack, String... kept) {
        return engine().destroy(stack, Set.of(kept), ProgressListener.silent());
    }

    @Test
    void planningADestructionChangesNothing() {
        var stack = applied();

        assertThat(plan(stack).changes())
                .isNotEmpty()
                .extracting(ResourceChange::action)
                .containsOnly(ChangeAction.DELETE);
        assertThat(plan(stack)).isEqualTo(plan(stack));
        assertThat(engine().plan(stack, ProgressListener.silent()).empty()).isTrue();
    }

    @Test
    void whatWasMadeIsDeletedOnce() {
        var stack = applied();
        int planned = plan(stack).changes().size();

        assertThat(destroy(stack)).isEqualTo(planned);
        assertThat(destroy(stack)).isZero();
        assertThat(plan(stack).empty()).isTrue();
        assertThat(engine().outputs(stack)).isEmpty();
    }

    @Test
    void aDeletedStackCanBeMadeAgain() {
        var stack = applied();
        destroy(stack);

        assertThat(engine().plan(stack, ProgressListener.silent()).changes())
                .isNotEmpty()
                .extracting(ResourceChange::action)
                .containsOnly(ChangeAction.CREATE);
        assertThat(engine().apply(stack, ProgressListener.silent()).changes()).isPositive();
    }

    @Test
    void whatIsKeptIsNotDeleted() {
        var stack = applied();
        var all = plan(stack).changes();
        String type = all.getFirst().type();
        int others =
                (int) all.stream().filter(change -> !change.type().equals(type)).count();

        assertThat(plan(stack, type).changes()).hasSize(others);
        assertThat(destroy(stack, type)).isEqualTo(others);
        assertThat(plan(stack).empty()).isTrue();
    }
}
