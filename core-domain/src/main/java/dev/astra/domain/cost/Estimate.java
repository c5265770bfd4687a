package dev.astra.domain.cost;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.infrastructure.StackPath;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What things cost a month. The totals are the sums of the items' amounts in whole cents, so that whoever adds up the
 * lines comes to the same.
 *
 * @param prices whose prices these are, for example {@code Amazon Web Services}
 * @param asOf the day on which the prices were as given
 */
public record Estimate(String prices, LocalDate asOf, List<CostItem> items) {
    public Estimate {
        items = List.copyOf(items);
    }

    /** What is paid whatever happens. */
    public Money fixed() {
        return sum(item -> item.charge() instanceof Charge.Fixed);
    }

    /** What the assumed use adds. */
    public Money assumed() {
        return sum(item -> item.charge() instanceof Charge.Usage);
    }

    public Money total() {
        return fixed().plus(assumed());
    }

    /** The items whose price is not known; no total holds them. */
    public List<CostItem> unknowns() {
        return items.stream()
                .filter(item -> item.charge() instanceof Charge.Unknown)
                .toList();
    }

    public List<CostItem> free() {
        return items.stream()
                .filter(item -> item.charge() instanceof Charge.Free)
                .toList();
    }

    /** The accounts in which there is something, in the order of the items. */
    public List<AccountName> accounts() {
        return items.stream().map(item -> item.stack().account()).distinct().toList();
    }

    /** The part of one account. */
    public Estimate of(AccountName account) {
        return only(item -> item.stack().account().equals(account));
    }

    /** The part of one stack. */
    public Estimate of(StackPath stack) {
        return only(item -> item.stack().equals(stack));
    }

    private Estimate only(Predicate<CostItem> which) {
        return new Estimate(prices, asOf, items.stream().filter(which).toList());
    }

    private Money sum(Predicate<CostItem> which) {
        return items.stream().filter(which).map(CostItem::monthly).reduce(Money.ZERO, Money::plus);
    }
}
