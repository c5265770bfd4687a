package dev.astra.domain.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.error.AstraException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MoneyTest {

    @ParameterizedTest
    @CsvSource({"40, $40.00", "$40.5, $40.50", "0.03238, $0.03238", "0, $0.00", " 7.21 , $7.21"})
    void anAmountIsReadAndWrittenExactly(String text, String written) {
        assertThat(Money.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "forty", "1e3", "4,000", "1.", "€5"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(AstraException.class)
                .hasMessageContaining("is not valid: expected dollars such as 40");
    }

    @Test
    void halfACentIsRoundedUp() {
        assertThat(Money.parse("16.425").rounded()).isEqualTo(Money.parse("16.43"));
        assertThat(Money.parse("16.4249").rounded()).isEqualTo(Money.parse("16.42"));
    }

    @Test
    void aTenthAddedTenTimesIsOne() {
        Money sum = Money.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Money.parse("0.1"));
        }

        assertThat(sum).isEqualTo(Money.parse("1")).isEqualTo(Money.parse("0.1").times(BigDecimal.TEN));
    }

    @Test
    void lessThanNothingHasItsSignInFront() {
        assertThat(Money.ZERO.minus(Money.parse("3.65"))).hasToString("-$3.65");
    }
}
