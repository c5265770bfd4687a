package dev.astra.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.astra.aws.emulated.Emulated;
import dev.astra.aws.emulated.EmulatedAws;
import dev.astra.aws.error.AwsError;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.domain.error.Retry;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.Failing;
import dev.astra.testsupport.emulator.Call;
import dev.astra.testsupport.emulator.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of calls while AWS, or the way there, is not well. */
@Emulated
final class FaultsTest {
    private static final String SERVICE = "sts";
    private static final String ACTION = "GetCallerIdentity";

    private final EmulatedAws aws;
    private final Cloud cloud;

    FaultsTest(EmulatedAws aws) {
        this.aws = aws;
        this.cloud = aws.open();
    }

    @BeforeEach
    void forgetCalls() {
        aws.emulator().clearCalls();
    }

    @AfterEach
    void restore() {
        cloud.close();
        aws.assertNothingUnexpected();
    }

    private AstraException failing(ErrorCategory category, Fault fault) {
        aws.emulator().inject(fault);
        return Failing.with(category, () -> cloud.identities().caller());
    }

    private long attempts() {
        return aws.emulator().calls().stream()
                .map(Call::action)
                .filter(ACTION::equals)
                .count();
    }

    @Test
    void aCallThatIsThrottledTwiceSucceeds() {
        aws.emulator().inject(Fault.throttling(SERVICE, ACTION).times(2));

        assertThat(cloud.identities().caller().account().value()).isNotBlank();
        assertThat(attempts()).isEqualTo(3);
    }

    @Test
    void aCallThatStaysThrottledIsExhausted() {
        var failure = failing(ErrorCategory.EXHAUSTED, Fault.throttling(SERVICE, ACTION));

        assertThat(failure.code()).isEqualTo(AwsError.THROTTLED);
        assertThat(failure.failure().retry()).isEqualTo(Retry.YES);
        assertThat(failure).hasMessageContaining("sts:GetCallerIdentity").hasMessageContaining("Rate exceeded");
        assertThat(attempts()).isEqualTo(3);
    }

    @Test
    void aRefusalIsDeniedAtOnce() {
        var failure = failing(ErrorCategory.DENIED, Fault.accessDenied(SERVICE, ACTION));

        assertThat(failure.code()).isEqualTo(AwsError.ACCESS_DENIED);
        assertThat(failure).hasMessageContaining("is not authorized to perform: sts:GetCallerIdentity");
        assertThat(failure.failure().details()).containsKeys("operation", "code", "request-id", "region", "status");
        assertThat(attempts()).isOne();
    }

    @Test
    void expiredCredentialsSayHowToSignInAgain() {
        var failure = failing(ErrorCategory.DENIED, Fault.expiredToken(SERVICE, ACTION));

        assertThat(failure.code()).isEqualTo(AwsError.EXPIRED_CREDENTIALS);
        assertThat(failure.failure().nextSteps()).anyMatch(step -> step.contains("astra auth login"));
    }

    @Test
    void aServiceThatFailsOnceIsAskedAgain() {
        aws.emulator()
                .inject(Fault.error(SERVICE, ACTION, "InternalFailure", 500).times(1));

        assertThat(cloud.identities().caller().account().value()).isNotBlank();
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void aServiceThatKeepsFailingIsAnExternalFailure() {
        var failure = failing(ErrorCategory.EXTERNAL, Fault.error(SERVICE, ACTION, "InternalFailure", 500));

        assertThat(failure.code()).isEqualTo(AwsError.SERVICE_FAILURE);
        assertThat(failure.failure().retry()).isEqualTo(Retry.UNKNOWN);
    }

    @Test
    void aConnectionThatDropsOnceIsMadeAgain() {
        aws.emulator().inject(Fault.droppedConnection(SERVICE, ACTION).times(1));

        assertThat(cloud.identities().caller().account().value()).isNotBlank();
    }

    @Test
    void aConnectionThatKeepsDroppingIsUnreachable() {
        var failure = failing(ErrorCategory.EXTERNAL, Fault.droppedConnection(SERVICE, ACTION));

        assertThat(failure.code()).isEqualTo(AwsError.UNREACHABLE);
        assertThat(failure.failure().nextSteps()).anyMatch(step -> step.contains("network"));
    }

    @Test
    void anAnswerThatDoesNotComeTimesOut() {
        var hasty = new Timeouts(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(10));

        assertTimeout(hasty);
    }

    @Test
    void aCallMayTakeOnlySoLongWithAllItsRetries() {
        var hasty = new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMillis(200));

        assertTimeout(hasty);
    }

    private void assertTimeout(Timeouts timeouts) {
        aws.emulator().inject(Fault.slowness(SERVICE, ACTION, Duration.ofMillis(800)));
        try (var impatient = aws.open(timeouts)) {
            var failure = Failing.with(
                    ErrorCategory.EXHAUSTED, () -> impatient.identities().caller());

            assertThat(failure.code()).isEqualTo(AwsError.TIMEOUT);
            assertThat(failure).hasMessageContaining("did not answer sts:GetCallerIdentity in time");
        }
    }

    @Test
    void aCallThatIsInterruptedIsCancelled() throws InterruptedException {
        aws.emulator().inject(Fault.slowness(SERVICE, ACTION, Duration.ofSeconds(2)));
        var outcome = new AtomicReference<@Nullable Throwable>();
        var caller = Thread.ofVirtual()
                .start(() -> outcome.set(catchThrowable(() -> cloud.identities().caller())));
        while (attempts() == 0) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();

        assertThat(outcome.get())
                .isInstanceOfSatisfying(
                        AstraException.class,
                        failure -> assertThat(failure.code()).isEqualTo(CoreError.CANCELLED));
    }

    @Test
    void aSlowAnswerIsStillAnAnswer() {
        aws.emulator().inject(Fault.slowness(SERVICE, ACTION, Duration.ofMillis(300)));

        assertThat(cloud.identities().caller().account().value()).isNotBlank();
    }
}
