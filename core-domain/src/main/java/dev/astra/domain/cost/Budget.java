package dev.astra.domain.cost;

import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Diagnostic;
import dev.astra.domain.error.Failure;

/** The most that something may cost a month, the assumed use included. */
public record Budget(Money most) {

    /**
     * Refuses what costs more, or has parts whose price is not known.
     *
     * @param what what is priced, as the beginning of a sentence, for example {@code The service testbed}
     * @param next what to do about it
     */
    public void require(Estimate estimate, String what, String next) {
        Money excess = estimate.total().minus(most);
        if (excess.compareTo(Money.ZERO) > 0) {
            throw Failure.of(
                            CoreError.OVER_BUDGET,
                            what + " costs too much",
                            "%s a month is %s more than the %s of --max-monthly"
                                    .formatted(estimate.total(), excess, most))
                    .detail("excess", excess.plain())
                    .next(next)
                    .exception();
        }
        requireKnown(estimate, what);
    }

    private void requireKnown(Estimate estimate, String what) {
        if (!estimate.unknowns().isEmpty()) {
            throw Failure.of(
                            CoreError.OVER_BUDGET,
                            what + " cannot be held to " + most,
                            estimate.unknowns().size() + " of its prices are not known")
                    .diagnostics(estimate.unknowns().stream()
                            .map(item -> Diagnostic.of(item.stack() + ": " + item.what()))
                            .toList())
                    .next("Leave --max-monthly away, or use a region that the price book has.")
                    .exception();
        }
    }
}
