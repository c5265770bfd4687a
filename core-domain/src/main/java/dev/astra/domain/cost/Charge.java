package dev.astra.domain.cost;

/** How an item of an estimate comes to its price. */
public sealed interface Charge {

    /** Runs up whatever is done with it, hour by hour. */
    record Fixed(Amount amount) implements Charge {}

    /**
     * Depends on use.
     *
     * @param assumption how much use is assumed, and why
     */
    record Usage(Amount amount, String assumption) implements Charge {}

    /** Costs nothing, for this reason. */
    record Free(String reason) implements Charge {}

    /** Costs something that is not known, for this reason. It is never guessed. */
    record Unknown(String reason) implements Charge {}

    /** What is known to come to a month. */
    default Money monthly() {
        return switch (this) {
            case Fixed fixed -> fixed.amount().monthly();
            case Usage usage -> usage.amount().monthly();
            case Free free -> Money.ZERO;
            case Unknown unknown -> Money.ZERO;
        };
    }
}
