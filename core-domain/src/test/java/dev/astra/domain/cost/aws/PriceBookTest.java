package dev.astra.domain.cost.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.astra.domain.account.Region;
import dev.astra.domain.cost.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PriceBookTest {
    private static final Region VIRGINIA = new Region("us-east-1");

    private final PriceBook book = PriceBook.published();

    @Test
    void theBookTellsItsRegionsItsCurrencyAndItsDay() {
        assertThat(book.regions())
                .extracting(Region::value)
                .containsExactly("us-east-1", "us-east-2", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-2");
        assertThat(book.currency()).isEqualTo("USD");
        assertThat(book.asOf()).hasToString("2025-06-30");
        assertThat(book.sources().values())
                .allSatisfy(page -> assertThat(page)
                        .startsWith("https://aws.amazon.com/")
                        .endsWith("/pricing/".repeat(page.contains("on-demand") ? 0 : 1)));
    }

    @ParameterizedTest
    @EnumSource
    void everyRateHasAPriceInVirginia(Rate rate) {
        assertThat(book.price(VIRGINIA, rate)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, FARGATE_X86_VCPU_HOUR, 0.04048",
        "us-east-1, FARGATE_X86_GB_HOUR, 0.004445",
        "us-east-1, FARGATE_ARM_VCPU_HOUR, 0.03238",
        "us-east-1, FARGATE_ARM_GB_HOUR, 0.00356",
        "us-east-1, PUBLIC_IPV4_HOUR, 0.005",
        "us-east-1, ALB_HOUR, 0.0225",
        "eu-central-1, ALB_HOUR, 0.027",
        "eu-central-1, FARGATE_ARM_VCPU_HOUR, 0.03725",
        "ap-southeast-2, NAT_GATEWAY_GB, 0.059"
    })
    void pricesAreExact(String region, Rate rate, String price) {
        assertThat(book.price(new Region(region), rate)).contains(Money.parse(price));
    }

    @Test
    void whatTheBookDoesNotHaveIsNotMadeUp() {
        assertThat(book.price(new Region("eu-west-1"), Rate.FARGATE_STORAGE_GB_HOUR))
                .isEmpty();
        assertThat(book.price(new Region("sa-east-1"), Rate.ALB_HOUR)).isEmpty();
    }

    @Test
    void aLineThatIsNoRateIsRefused() {
        assertThatThrownBy(() -> PriceBookReader.read(List.of("regions source us-east-1", "gold-ounce fargate 1")))
                .hasMessageContaining("gold-ounce");
    }

    @Test
    void aLineWithTooFewFiguresIsRefused() {
        assertThatThrownBy(() -> PriceBookReader.read(
                        List.of("source elb x", "regions source us-east-1 us-east-2", "alb-hour elb 0.0225")))
                .hasMessageContaining("alb-hour needs a source and a figure for each region");
    }
}
