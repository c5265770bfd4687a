package dev.astra.ports.testkit.cloud;

import dev.astra.domain.account.Location;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.testkit.Fixture;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An opened cloud with two environments to work in. One class can implement this and every fixture that extends it.
 *
 * <pre>{@code
 * final class FileCloudFixture implements CloudFixture {
 *     private final Cloud cloud = new FileCloudProvider().open(settings());
 *
 *     public Cloud cloud() { return cloud; }
 *     public Location location() { return new Location(new AccountName("staging"), accountId, region); }
 *     public Location elsewhere() { return new Location(new AccountName("production"), otherId, region); }
 * }
 * }</pre>
 */
public interface CloudFixture extends Fixture {

    /** The cloud under test. */
    Cloud cloud();

    /** An environment whose account exists. */
    Location location();

    /** An environment in another account, whose things must not mix with those of {@link #location()}. */
    Location elsewhere();

    /**
     * Lets that much of the cloud's time pass: what the cloud has under way must go on. An emulator is driven here, a
     * cloud that simulates sleeps on its own clock, a real cloud waits.
     */
    default void advance(Duration duration) {
        cloud().time().sleep(duration);
    }

    /** Asks again after every five seconds of the cloud's time, for up to thirty minutes, until the answer satisfies. */
    default <T> T await(Supplier<T> question, Predicate<? super T> enough) {
        var step = Duration.ofSeconds(5);
        T answer = question.get();
        for (var left = Duration.ofMinutes(30); !enough.test(answer); left = left.minus(step)) {
            if (left.isNegative()) {
                throw new AssertionError("after 30 minutes of the cloud's time it is still " + answer);
            }
            advance(step);
            answer = question.get();
        }
        return answer;
    }

    @Override
    default void close() throws IOException {
        cloud().close();
    }
}
