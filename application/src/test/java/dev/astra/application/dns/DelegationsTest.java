package dev.astra.application.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.application.testing.MemoryCloud;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.dns.Delegation;
import dev.astra.domain.dns.DelegationCheck.State;
import dev.astra.domain.operation.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DelegationsTest {
    private static final DomainName ZONE = new DomainName("orreri.xyz");
    private static final List<String> OWN = List.of("ns-1.example.com.", "NS-2.example.com");

    private final MemoryCloud cloud = new MemoryCloud();
    private final ArrayDeque<Delegation> answers = new ArrayDeque<>();

    @Test
    void theOwnServersInAnyCaseAndOrderAreADelegation() {
        answers.add(new Delegation.To(List.of("ns-2.EXAMPLE.com", "ns-1.example.com")));

        assertThat(await(Duration.ZERO)).isEqualTo(State.DELEGATED);
    }

    @Test
    void oneServerOfSomebodyElseIsADelegationElsewhere() {
        answers.add(new Delegation.To(List.of("ns-1.example.com", "ns.parking.example")));

        assertThat(await(Duration.ZERO)).isEqualTo(State.ELSEWHERE);
    }

    @Test
    void theWaitEndsWhenTheDelegationIsThere() {
        answers.addAll(List.of(new Delegation.Nowhere(), new Delegation.Nowhere(), new Delegation.To(OWN)));
        Instant begin = cloud.time().now();

        assertThat(await(Duration.ofMinutes(30))).isEqualTo(State.DELEGATED);
        assertThat(Duration.between(begin, cloud.time().now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theWaitHasAnEnd() {
        answers.add(new Delegation.Nowhere());
        Instant begin = cloud.time().now();

        assertThat(await(Duration.ofMinutes(30))).isEqualTo(State.MISSING);
        assertThat(Duration.between(begin, cloud.time().now()))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    void nobodyWaitsForWhatCannotBeChecked() {
        answers.add(new Delegation.Unchecked("there is no network"));
        Instant begin = cloud.time().now();

        assertThat(await(Duration.ofMinutes(30))).isEqualTo(State.UNCHECKED);
        assertThat(cloud.time().now()).isBefore(begin.plusSeconds(10));
    }

    private State await(Duration limit) {
        return new Delegations(_ -> next(), true)
                .await(cloud, ZONE, OWN, limit, ProgressListener.silent())
                .state();
    }

    /** The last answer stays. */
    private Delegation next() {
        return answers.size() > 1 ? answers.remove() : Objects.requireNonNull(answers.peek());
    }
}
