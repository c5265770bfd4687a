package dev.astra.cli.cost;

import dev.astra.cli.console.Style;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.cost.Amount;
import dev.astra.domain.cost.Charge;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Money;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.infrastructure.StackPath;
import java.util.Locale;

/** An estimate as a receipt: what is paid for, stack by stack, and the sum of each account. */
public final class EstimateText {
    private final Style style;

    public EstimateText(Style style) {
        this.style = style;
    }

    /** The receipt. What depends on use is marked; what is free is counted only. */
    public String receipt(Estimate estimate, Traffic traffic) {
        var text = new StringBuilder();
        estimate.accounts().forEach(account -> addAccount(text, account, estimate.of(account)));
        text.append(sum("Fixed", estimate.fixed()));
        text.append(sum("~ With the assumed use", estimate.total()));
        text.append(notes(estimate, traffic));
        return text.toString();
    }

    private void addAccount(StringBuilder text, AccountName account, Estimate part) {
        var paid = part.items().stream()
                .filter(item -> !(item.charge() instanceof Charge.Free))
                .toList();
        if (paid.isEmpty()) {
            return;
        }
        text.append(sum(account.value(), part.total()));
        for (StackPath stack : paid.stream().map(CostItem::stack).distinct().toList()) {
            text.append(style.faint("  %s in %s".formatted(stack.team(), stack.region())))
                    .append('\n');
            paid.stream().filter(item -> item.stack().equals(stack)).forEach(item -> text.append(line(item)));
        }
    }

    private String sum(String name, Money amount) {
        return "%s%s\n".formatted(style.strong("%-75s".formatted(name)), style.strong("%9s".formatted(cents(amount))));
    }

    private String line(CostItem item) {
        return switch (item.charge()) {
            case Charge.Fixed fixed -> line(" ", item, calculation(fixed.amount()), cents(item.monthly()));
            case Charge.Usage usage -> line("~", item, calculation(usage.amount()), cents(item.monthly()));
            case Charge.Unknown unknown -> line("?", item, "", "unknown");
            case Charge.Free free -> "";
        };
    }

    private static String line(String mark, CostItem item, String calculation, String amount) {
        return "   %s %-34s %-34s %9s\n".formatted(mark, item.what(), calculation, amount);
    }

    private static String calculation(Amount amount) {
        return amount.text() + " × " + amount.unitPrice();
    }

    private static String cents(Money amount) {
        return amount.rounded().toString();
    }

    private String notes(Estimate estimate, Traffic traffic) {
        var text = new StringBuilder();
        estimate.unknowns()
                .forEach(item -> text.append(style.warning("? %s in %s: %s\n"
                        .formatted(item.what(), item.stack(), ((Charge.Unknown) item.charge()).reason()))));
        text.append(String.format(
                Locale.ROOT,
                "%d more items are free of charge; -o json has each with its reason. Assumed use: %,d requests a month to each"
                        + " service.\n",
                estimate.free().size(),
                traffic.requests()));
        text.append("List prices of %s of %s in US dollars before tax; a month has 730 hours.\n"
                .formatted(estimate.prices(), estimate.asOf()));
        return text.toString();
    }

    /** How much more or less it would be; empty when it is the same. */
    String difference(Estimate now, Estimate then) {
        Money difference = then.total().minus(now.total());
        if (difference.compareTo(Money.ZERO) == 0 && now.equals(then)) {
            return "";
        }
        return "%s a month %s than now, which is %s.\n"
                .formatted(
                        difference.dollars().signum() < 0 ? cents(now.total().minus(then.total())) : cents(difference),
                        difference.dollars().signum() < 0 ? "less" : "more",
                        cents(now.total()));
    }

    /** What something new would add, on one line. */
    public static String addition(Estimate estimate) {
        int unknown = estimate.unknowns().size();
        String more = unknown == 0 ? "" : ", and %d prices that are not known".formatted(unknown);
        return "About %s a month more: %s fixed, %s for a little use%s (list prices of %s, %s)."
                .formatted(
                        cents(estimate.total()),
                        cents(estimate.fixed()),
                        cents(estimate.assumed()),
                        more,
                        estimate.prices(),
                        estimate.asOf());
    }
}
