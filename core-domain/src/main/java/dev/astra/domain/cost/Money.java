package dev.astra.domain.cost;

import dev.astra.domain.error.Failures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An exact amount of US dollars. */
public record Money(BigDecimal dollars) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final Pattern FORM = Pattern.compile("\\$?(\\d{1,9}(\\.\\d{1,9})?)");

    public Money {
        dollars = dollars.signum() == 0 ? BigDecimal.ZERO : dollars.stripTrailingZeros();
    }

    /** Reads an amount such as {@code 40}, {@code 40.50} or {@code $40}. */
    public static Money parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Failures.invalid("The amount '" + text + "' is not valid", "expected dollars such as 40 or 40.50")
                    .exception();
        }
        return new Money(new BigDecimal(form.group(1)));
    }

    public Money plus(Money other) {
        return new Money(dollars.add(other.dollars));
    }

    public Money minus(Money other) {
        return new Money(dollars.subtract(other.dollars));
    }

    public Money times(BigDecimal quantity) {
        return new Money(dollars.multiply(quantity));
    }

    /** The nearest whole cent, as an invoice has it. */
    public Money rounded() {
        return new Money(dollars.setScale(2, RoundingMode.HALF_UP));
    }

    /** The amount without a sign of its currency, with two decimals or as many as it needs. */
    public String plain() {
        return dollars.setScale(Math.max(2, dollars.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return dollars.compareTo(other.dollars);
    }

    @Override
    public String toString() {
        return dollars.signum() < 0 ? "-$" + new Money(dollars.negate()).plain() : "$" + plain();
    }
}
