package dev.astra.cli.cost;

import dev.astra.domain.cost.Amount;
import dev.astra.domain.cost.Charge;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estimate in JSON, with an item for everything that is made. Amounts are texts, so that no reader rounds them.
 *
 * @param difference what the total is above that of now; negative when it is below
 */
public record EstimateJson(
        String prices,
        String asOf,
        String currency,
        List<ItemJson> items,
        List<SubtotalJson> accounts,
        String fixed,
        String assumed,
        String total,
        int unknown,
        String difference) {
    private static final String CURRENCY = "USD";

    /** One item; what does not apply to its kind is left out. */
    record ItemJson(
            String account,
            String region,
            String stack,
            String resource,
            String what,
            String kind,
            @Nullable String quantity,
            @Nullable String charged,
            @Nullable String unit,
            @Nullable String unitPrice,
            @Nullable String monthly,
            @Nullable String note) {}

    /** What one account comes to. */
    record SubtotalJson(String account, String fixed, String assumed, String total) {}

    public static EstimateJson of(Estimate estimate) {
        return of(estimate, estimate);
    }

    static EstimateJson of(Estimate now, Estimate then) {
        return new EstimateJson(
                then.prices(),
                then.asOf().toString(),
                CURRENCY,
                then.items().stream().map(EstimateJson::item).toList(),
                then.accounts().stream()
                        .map(account -> subtotal(account.value(), then.of(account)))
                        .toList(),
                then.fixed().plain(),
                then.assumed().plain(),
                then.total().plain(),
                then.unknowns().size(),
                then.total().minus(now.total()).plain());
    }

    private static SubtotalJson subtotal(String account, Estimate part) {
        return new SubtotalJson(
                account,
                part.fixed().plain(),
                part.assumed().plain(),
                part.total().plain());
    }

    private static ItemJson item(CostItem item) {
        return switch (item.charge()) {
            case Charge.Fixed fixed -> priced(item, "fixed", fixed.amount(), null);
            case Charge.Usage usage -> priced(item, "usage", usage.amount(), usage.assumption());
            case Charge.Free free -> unpriced(item, "free", "0.00", free.reason());
            case Charge.Unknown unknown -> unpriced(item, "unknown", null, unknown.reason());
        };
    }

    private static ItemJson priced(CostItem item, String kind, Amount amount, @Nullable String note) {
        return new ItemJson(
                item.stack().account().value(),
                item.stack().region().value(),
                item.stack().team(),
                item.resource(),
                item.what(),
                kind,
                amount.quantity().toPlainString(),
                amount.charged().toPlainString(),
                amount.unit(),
                amount.unitPrice().plain(),
                amount.monthly().plain(),
                note);
    }

    private static ItemJson unpriced(CostItem item, String kind, @Nullable String monthly, String note) {
        return new ItemJson(
                item.stack().account().value(),
                item.stack().region().value(),
                item.stack().team(),
                item.resource(),
                item.what(),
                kind,
                null,
                null,
                null,
                null,
                monthly,
                note);
    }
}
