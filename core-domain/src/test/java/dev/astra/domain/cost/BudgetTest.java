package dev.astra.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.infrastructure.StackPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BudgetTest {
    private static final StackPath STACK =
            new StackPath(new AccountName("staging"), new Region("us-east-1"), "testbed");

    private static Estimate estimate(Charge... charges) {
        return new Estimate(
                "Prices",
                LocalDate.EPOCH,
                List.of(charges).stream()
                        .map(charge -> new CostItem(STACK, "aws_lb", "Load balancer", charge))
                        .toList());
    }

    private static Amount dollars(String amount) {
        return new Amount(BigDecimal.ONE, BigDecimal.ONE, "month", Money.parse(amount));
    }

    @Test
    void whatCostsExactlyTheMostIsFine() {
        var estimate = estimate(new Charge.Fixed(dollars("30")), new Charge.Usage(dollars("10"), "some"));

        assertThatCode(() -> new Budget(Money.parse("40")).require(estimate, "It", "Think."))
                .doesNotThrowAnyException();
    }

    @Test
    void theAssumedUseCountsAndTheExcessIsNamed() {
        var estimate = estimate(new Charge.Fixed(dollars("30")), new Charge.Usage(dollars("10.01"), "some"));

        assertThatThrownBy(() -> new Budget(Money.parse("40")).require(estimate, "The service web", "Think."))
                .hasMessage(
                        "The service web costs too much: $40.01 a month is $0.01 more than the $40.00 of --max-monthly")
                .asInstanceOf(type(AstraException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CoreError.OVER_BUDGET))
                .satisfies(e -> assertThat(e.failure().details()).containsEntry("excess", "0.01"));
    }

    @Test
    void whatHasNoPriceCannotBeHeldToALimit() {
        var estimate = estimate(new Charge.Unknown("nobody knows"));

        assertThatThrownBy(() -> new Budget(Money.parse("40")).require(estimate, "It", "Think."))
                .hasMessage("It cannot be held to $40.00: 1 of its prices are not known");
    }
}
