package dev.astra.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import dev.astra.domain.identity.Access;
import dev.astra.domain.identity.Caller;
import dev.astra.domain.identity.RoleName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UseCaseRunnerTest {
    private static final AccountName STAGING = new AccountName("staging");

    private final List<String> heard = new ArrayList<>();
    private final UseCaseObserver deaf = (useCase, took, failure) -> {
        throw new IllegalStateException("the log is full");
    };
    private final UseCaseObserver attentive = (useCase, took, failure) -> heard.add(
            useCase + " " + (failure == null ? "succeeded" : failure.code().id()));

    /** Does what it is told. */
    private record Obey(Access access) implements UseCase<Runnable, String> {
        @Override
        public Access access(Runnable command) {
            return access;
        }

        @Override
        public String execute(Runnable command) {
            command.run();
            return "done";
        }
    }

    @Test
    void anOpenUseCaseIsRunForSomebodyWithoutAKey() {
        var runner = runner(() -> {
            throw new IllegalStateException("nobody should be asked");
        });

        assertThat(runner.run(new Obey(Access.open()), () -> {})).isEqualTo("done");
        assertThat(heard).containsExactly("Obey succeeded");
    }

    @Test
    void aCallerWithTheRoleIsLetIn() {
        var runner = runner(() -> new Caller("abcde", List.of(RoleName.adminOf(STAGING))));

        assertThat(runner.run(new Obey(Access.change(STAGING)), () -> {})).isEqualTo("done");
    }

    @Test
    void aCallerWithoutTheRoleIsRefusedBeforeAnythingIsDone() {
        var runner = runner(() -> new Caller("abcde", List.of(RoleName.READ_ONLY)));
        var done = new ArrayList<String>();

        assertThatThrownBy(() -> runner.run(new Obey(Access.change(STAGING)), () -> done.add("done")))
                .isInstanceOfSatisfying(AstraException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(CoreError.FORBIDDEN);
                    assertThat(refusal).hasMessageContaining("staging_admin");
                });
        assertThat(done).isEmpty();
        assertThat(heard).containsExactly("Obey core.forbidden");
    }

    @Test
    void aKnownFailureIsToldAsItIs() {
        var failure = Failure.of(CoreError.NOT_FOUND, "It was not found", "nobody made it")
                .exception();

        assertThatThrownBy(() -> open().run(new Obey(Access.open()), () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(heard).containsExactly("Obey core.not-found");
    }

    @Test
    void theTextOfAnUnforeseenFailureIsNotToldButItsCauseIsKept() {
        var bug = new IllegalStateException("canary");

        assertThatThrownBy(() -> open().run(new Obey(Access.open()), () -> {
                    throw bug;
                }))
                .isInstanceOfSatisfying(AstraException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(CoreError.INTERNAL);
                    assertThat(failure.failure().toString()).doesNotContain("canary");
                    assertThat(failure).hasCause(bug);
                });
        assertThat(heard).containsExactly("Obey core.internal");
    }

    @Test
    void anErrorOfTheMachineIsAFailureToo() {
        assertThatThrownBy(() -> open().run(new Obey(Access.open()), () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOfSatisfying(
                        AstraException.class,
                        failure -> assertThat(failure.code()).isEqualTo(CoreError.INTERNAL));
    }

    @Test
    void aRunnerOnBehalfOfSomebodyElseAsksThatOne() {
        var other = open().as(() -> new Caller("other", List.of(RoleName.READ_ONLY)));

        assertThatThrownBy(() -> other.run(new Obey(Access.administer()), () -> {}))
                .hasMessageContaining("other");
        assertThat(heard).hasSize(1);
    }

    private UseCaseRunner open() {
        return runner(() -> new Caller("admin", List.of(RoleName.GLOBAL_ADMIN)));
    }

    /** The first observer fails every time; the second has to hear all the same. */
    private UseCaseRunner runner(CallerSource callers) {
        return new UseCaseRunner(callers, List.of(deaf, attentive));
    }
}
