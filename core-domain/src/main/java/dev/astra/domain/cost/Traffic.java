package dev.astra.domain.cost;

import dev.astra.domain.error.Failures;
import java.math.BigDecimal;

/**
 * How much each service is assumed to be used in a month. Nothing measures it: it is there so that what depends on use
 * has a price at all, and it is told with each item.
 *
 * @param requests to each service with a load balancer, each answered with {@link #KILOBYTES}
 */
public record Traffic(long requests) {
    /** The assumed size of an answer. */
    public static final int KILOBYTES = 10;

    private static final BigDecimal KILOBYTES_IN_GIGABYTE = BigDecimal.valueOf(1_000_000);

    public Traffic {
        if (requests < 0 || requests > 1_000_000_000_000L) {
            throw Failures.invalid("The number of requests " + requests + " is not valid", "expected 0 or more a month")
                    .exception();
        }
    }

    /** Little: a service in its first weeks. */
    public static Traffic little() {
        return new Traffic(100_000);
    }

    /** What the answers come to in GB. */
    public BigDecimal answered() {
        return gigabytes(KILOBYTES);
    }

    /** What is logged in GB: a kilobyte for each request, and a little in any case. */
    public BigDecimal logged() {
        return gigabytes(1).add(new BigDecimal("0.1"));
    }

    private BigDecimal gigabytes(int kilobytes) {
        return BigDecimal.valueOf(requests)
                .multiply(BigDecimal.valueOf(kilobytes))
                .divide(KILOBYTES_IN_GIGABYTE);
    }
}
