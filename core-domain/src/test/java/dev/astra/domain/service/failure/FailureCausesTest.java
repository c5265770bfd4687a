package dev.astra.domain.service.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.service.RevisionId;
import dev.astra.domain.service.ServiceEvent;
import dev.astra.domain.service.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class FailureCausesTest {

    private static Optional<FailureCause> cause(CorpusCase given) {
        return given.task() == null
                ? FailureCauses.of(given.events().getFirst())
                : FailureCauses.of(given.task(), given.events());
    }

    @Test
    void everyLabelOfTheCorpusIsRight() {
        var cases = CorpusCase.all();
        var wrong = new ArrayList<String>();
        for (CorpusCase given : cases) {
            var cause = cause(given);
            String kind = cause.map(found -> found.kind().id()).orElse("nothing");
            var facts = cause.map(FailureCause::facts).orElse(Map.of());
            if (!kind.equals(given.kind())
                    || !facts.entrySet().containsAll(given.facts().entrySet())) {
                wrong.add(
                        "%s %s instead of %s %s: %s".formatted(kind, facts, given.kind(), given.facts(), given.said()));
            }
        }
        System.out.printf("failure causes: %d of %d labels right%n", cases.size() - wrong.size(), cases.size());

        assertThat(wrong).isEmpty();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void theCorpusHasEveryKind() {
        assertThat(CorpusCase.all().stream().map(CorpusCase::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FailureKind.values()).map(FailureKind::id).toList());
    }

    @Test
    void aSentenceIsCompleteAndHasNoPlaceholders() {
        for (CorpusCase given : CorpusCase.all()) {
            assertThat(cause(given).orElseThrow().sentence())
                    .isNotBlank()
                    .doesNotContain("{", "}")
                    .doesNotEndWith(".:");
            assertThat(cause(given).orElseThrow().advice()).endsWith(".");
        }
    }

    @Test
    void everyKindHasATitleWithoutPlaceholders() {
        assertThat(FailureKind.values())
                .allSatisfy(kind -> assertThat(kind.title()).isNotBlank().doesNotContainPattern("[{}\\[\\]]"));
    }

    @Test
    void aTaskThatRunsHasNoCause() {
        var task = new Task("t", new RevisionId("web:1"), "RUNNING", Instant.EPOCH, null);

        assertThat(FailureCauses.of(task, List.of())).isEmpty();
    }

    @Test
    void eventsOfAGoodDeploymentHaveNoCause() {
        for (var message : List.of(
                "has started 2 tasks: (task 0123) (task 4567).",
                "registered 1 targets in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/5)",
                "has begun draining connections on 1 tasks.",
                "deregistered 1 targets in (target-group web)",
                "has stopped 1 running tasks: (task 0123).",
                "(deployment ecs-svc/1234567890123456789) deployment completed.",
                "rolling back to deployment ecs-svc/1234567890123456789.",
                "has reached a steady state.")) {
            assertThat(FailureCauses.of(new ServiceEvent("1", Instant.EPOCH, message)))
                    .as(message)
                    .isEmpty();
        }
    }

    @Test
    void wordsThatNobodyKnowsAreShownAsTheyAre() {
        var cause = FailureCauses.ofWords("the flux capacitor is empty");

        assertThat(cause.kind()).isEqualTo(FailureKind.UNKNOWN);
        assertThat(cause.sentence()).isEqualTo("the flux capacitor is empty");
    }

    @Test
    void causesAreTheSameWhenTheySayTheSame() {
        var first = FailureCauses.ofWords("Essential container in task exited (exit code 1)");
        var second = FailureCauses.ofWords("Essential container in task exited (exit code 2)");

        assertThat(first.sameAs(first)).isTrue();
        assertThat(first.sameAs(second)).isFalse();
    }
}
