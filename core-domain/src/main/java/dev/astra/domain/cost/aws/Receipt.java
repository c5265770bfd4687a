package dev.astra.domain.cost.aws;

import dev.astra.domain.cost.Amount;
import dev.astra.domain.cost.Charge;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.Money;
import dev.astra.domain.infrastructure.StackPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items as they are added, against what is left of what the organization has free of charge. */
final class Receipt {
    private final PriceBook book;
    private final Map<Rate, BigDecimal> left;
    private final List<CostItem> items = new ArrayList<>();

    Receipt(PriceBook book) {
        this.book = book;
        this.left = book.free().isEmpty() ? new EnumMap<>(Rate.class) : new EnumMap<>(book.free());
    }

    List<CostItem> items() {
        return List.copyOf(items);
    }

    /** The items of one stack. */
    Page of(StackPath stack) {
        return new Page(stack);
    }

    /** Takes the items of one stack. */
    final class Page {
        private final StackPath stack;

        private Page(StackPath stack) {
            this.stack = stack;
        }

        /** Something that runs up whatever happens. Where all of it is free, that is what is said. */
        void fixed(String resource, String what, Rate rate, BigDecimal quantity) {
            price(rate)
                    .ifPresentOrElse(
                            price -> addFixed(resource, what, rate, quantity, price),
                            () -> unknown(resource, what, rate));
        }

        private void addFixed(String resource, String what, Rate rate, BigDecimal quantity, Money price) {
            BigDecimal charged = charged(rate, quantity);
            if (quantity.signum() > 0 && charged.signum() == 0) {
                free(resource, what, "the first " + allowance(rate) + " of an organization are free");
            } else {
                add(resource, what, new Charge.Fixed(new Amount(quantity, charged, rate.unit(), price)));
            }
        }

        /** Something that depends on use, of which this much is assumed. */
        void usage(String resource, String what, Rate rate, BigDecimal quantity, String assumption) {
            price(rate)
                    .ifPresentOrElse(
                            price -> addUsage(resource, what, rate, quantity, assumption, price),
                            () -> unknown(resource, what, rate));
        }

        private void addUsage(
                String resource, String what, Rate rate, BigDecimal quantity, String assumption, Money price) {
            var amount = new Amount(quantity, charged(rate, quantity), rate.unit(), price);
            String allowed = book.free().containsKey(rate)
                    ? "; the organization has " + allowance(rate) + " free of charge"
                    : "";
            add(resource, what, new Charge.Usage(amount, assumption + allowed));
        }

        void free(String resource, String what, String reason) {
            add(resource, what, new Charge.Free(reason));
        }

        void unread(String resource, String what, String reason) {
            add(resource, what, new Charge.Unknown(reason));
        }

        private void unknown(String resource, String what, Rate rate) {
            unread(resource, what, "the price book has no " + rate.key() + " for " + stack.region());
        }

        private void add(String resource, String what, Charge charge) {
            items.add(new CostItem(stack, resource, what, charge));
        }

        private Optional<Money> price(Rate rate) {
            return book.price(stack.region(), rate);
        }
    }

    private String allowance(Rate rate) {
        return "%s %s".formatted(book.free().getOrDefault(rate, BigDecimal.ZERO).toPlainString(), rate.unit());
    }

    private BigDecimal charged(Rate rate, BigDecimal quantity) {
        BigDecimal free = left.getOrDefault(rate, BigDecimal.ZERO).min(quantity);
        left.computeIfPresent(rate, (same, before) -> before.subtract(free));
        return quantity.subtract(free);
    }
}
