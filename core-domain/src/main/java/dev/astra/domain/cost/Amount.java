package dev.astra.domain.cost;

import java.math.BigDecimal;

/**
 * So much of something at a price.
 *
 * @param quantity how much is used in a month
 * @param charged how much of it is charged: less than is used where some is free
 * @param unit what is counted, in the singular, for example {@code GB-hour}
 */
public record Amount(BigDecimal quantity, BigDecimal charged, String unit, Money unitPrice) {

    /** What it comes to a month, to the cent. */
    public Money monthly() {
        return unitPrice.times(charged).rounded();
    }

    /** The quantity and its unit, for example {@code 182.5 vCPU-hour} or {@code 10 x 10,000 requests}. */
    public String text() {
        String times = Character.isDigit(unit.charAt(0)) ? " x " : " ";
        return quantity.stripTrailingZeros().toPlainString() + times + unit;
    }
}
