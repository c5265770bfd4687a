package dev.astra.assembly.interruption;

import java.util.List;
import java.util.Random;

/**
 * One call of the cloud in five goes wrong. An adapter tries three times where the failure allows that, so what crosses
 * the border is the third failure in a row; a lost answer crosses each time.
 */
final class BadWeather implements Traffic {
    private static final List<Fault> FAULTS =
            List.of(Fault.THROTTLED, Fault.SERVER_ERROR, Fault.TIMEOUT, Fault.LOST_ANSWER);
    private static final double EACH = 0.05;
    private static final int ATTEMPTS = 3;

    private final Random random;

    BadWeather(int seed) {
        this.random = new Random(seed);
    }

    @Override
    public void before(Crossing crossing) {
        if (crossing.ofCloud()) {
            strike(crossing, ATTEMPTS, false);
        }
    }

    @Override
    public void after(Crossing crossing) {
        if (crossing.ofCloud()) {
            strike(crossing, 1, true);
        }
    }

    private synchronized void strike(Crossing crossing, int attempts, boolean late) {
        List<Fault> candidates =
                FAULTS.stream().filter(fault -> fault.late() == late).toList();
        Fault struck = null;
        for (int attempt = 0; attempt < attempts; attempt++) {
            int drawn = (int) (random.nextDouble() / EACH);
            if (drawn >= candidates.size()) {
                return;
            }
            struck = candidates.get(drawn);
        }
        if (struck != null) {
            throw struck.failure(crossing);
        }
    }
}
