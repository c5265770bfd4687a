package dev.astra.domain.cost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.cost.Charge;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Money;
import dev.astra.domain.cost.Processor;
import dev.astra.domain.cost.Running;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.cost.Workload;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.FargateSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AwsPricesTest {
    private final AwsPrices prices = AwsPrices.published();

    private Estimate price(String region, Exposure exposure, Workload workload) {
        var stack = new SampleEstate(region).service("testbed", exposure);
        var running = List.<Running>of(new Running.Known(stack.path(), workload));
        return prices.estimate(new CostQuery(List.of(stack), running, Traffic.little()));
    }

    private static Workload arm(int tasks) {
        return new Workload(FargateSize.SMALLEST, Processor.ARM64, tasks, 20, 0);
    }

    @Test
    void theDefaultStackWithOneServiceIsUnderThirtyDollarsInVirginia() {
        var estate = new SampleEstate("us-east-1");

        Estimate estimate = prices.estimate(CostQuery.of(estate.withService()));

        assertThat(estimate.unknowns()).isEmpty();
        assertThat(estimate.items().stream().filter(item -> item.charge() instanceof Charge.Fixed))
                .extracting(item -> item.stack().account() + " " + item.what() + " " + item.monthly())
                .containsExactly(
                        "management DNS zone orreri.xyz $0.50",
                        "production DNS zone production.orreri.xyz $0.50",
                        "staging DNS zone staging.orreri.xyz $0.50",
                        "development DNS zone development.orreri.xyz $0.50",
                        "production Processor of 1 task, ARM64 $5.91",
                        "production Memory of 1 task $1.30",
                        "production Public IPv4 of 1 task $3.65",
                        "production Load balancer $16.43");
        assertThat(estimate.fixed()).isEqualTo(Money.parse("29.29"));
        assertThat(estimate.total()).isLessThan(Money.parse("30"));
    }

    @ParameterizedTest
    @CsvSource({"us-east-1, 29.29", "us-east-2, 29.29", "us-west-2, 29.29"})
    void otherRegionsAreAsTheirPricesAre(String region, String fixed) {
        assertThat(prices.estimate(CostQuery.of(new SampleEstate(region).withService()))
                        .fixed())
                .isEqualTo(Money.parse(fixed));
    }

    @Test
    void everyPricedKindOfResourceHasALineAndEveryOtherAReason() {
        var estate = new SampleEstate("us-east-1");
        var stacks =
                Stream.concat(estate.foundation().stream(), services(estate)).toList();

        List<CostItem> items = prices.estimate(CostQuery.of(stacks)).items();

        for (Stack stack : stacks) {
            for (String module : AwsPrices.modules(stack)) {
                for (var entry : ResourceCatalog.published().of(module)) {
                    assertThat(items)
                            .as(module + " " + entry.type())
                            .anyMatch(item -> item.resource().equals(entry.type()));
                }
            }
        }
    }

    private static Stream<Stack> services(SampleEstate estate) {
        return Stream.of(Exposure.values()).map(exposure -> estate.service(exposure.word(), exposure));
    }

    @ParameterizedTest
    @EnumSource
    void moreTasksCostMore(Exposure exposure) {
        assertThat(price("us-east-1", exposure, arm(2)).fixed())
                .isEqualTo(price("us-east-1", exposure, arm(1)).fixed().plus(Money.parse("10.86")));
    }

    @Test
    void onlyWhatHasPublicAddressesPaysForThem() {
        assertThat(price("us-east-1", Exposure.PUBLIC, arm(0)).fixed()).isEqualTo(Money.parse("16.43"));
        assertThat(price("us-east-1", Exposure.INTERNAL, arm(0)).fixed()).isEqualTo(Money.parse("23.73"));
        assertThat(price("us-east-1", Exposure.WORKER, arm(0)).fixed()).isEqualTo(Money.ZERO);
    }

    @Test
    void theArchitectureTheDiskAndTheSecretsCount() {
        var large = new Workload(new FargateSize(1024, 2048), Processor.X86_64, 1, 50, 3);

        assertThat(price("us-east-1", Exposure.WORKER, large).items())
                .filteredOn(item -> item.charge() instanceof Charge.Fixed)
                .extracting(item -> item.what() + " " + item.monthly())
                .containsExactly(
                        "Processor of 1 task, x86 $29.55",
                        "Memory of 1 task $6.49",
                        "Disk beyond 20 GB $2.43",
                        "Public IPv4 of 1 task $3.65",
                        "Secrets $1.20");
    }

    @Test
    void aFigureThatIsNotInTheBookIsNamedAsUnknown() {
        var large = new Workload(FargateSize.SMALLEST, Processor.ARM64, 1, 50, 0);

        assertThat(price("eu-west-1", Exposure.WORKER, large).unknowns())
                .extracting(item -> item.what() + ": " + ((Charge.Unknown) item.charge()).reason())
                .containsExactly("Disk beyond 20 GB: the price book has no fargate-storage-gb-hour for eu-west-1");
    }

    @Test
    void inARegionThatIsNotInTheBookNothingHasAPrice() {
        Estimate estimate = price("sa-east-1", Exposure.PUBLIC, arm(1));

        assertThat(estimate.total()).isEqualTo(Money.ZERO);
        assertThat(estimate.unknowns()).hasSizeGreaterThan(8);
    }

    @Test
    void whatCouldNotBeReadIsUnknownAndTheRestIsPriced() {
        var stack = new SampleEstate("us-east-1").service("testbed", Exposure.PUBLIC);
        var unread = List.<Running>of(new Running.Unread(stack.path(), "access was denied"));

        Estimate estimate = prices.estimate(new CostQuery(List.of(stack), unread, Traffic.little()));

        assertThat(estimate.unknowns())
                .singleElement()
                .satisfies(item -> assertThat(item.charge()).isEqualTo(new Charge.Unknown("access was denied")));
        assertThat(estimate.fixed()).isEqualTo(Money.parse("16.43"));
    }

    @Test
    void theFourthDashboardOfAnOrganizationIsTheFirstToCostSomething() {
        var estate = new SampleEstate("us-east-1");
        var stacks = Stream.of("one", "two", "three", "four")
                .map(name -> estate.service(name, Exposure.WORKER))
                .toList();

        assertThat(prices.estimate(CostQuery.of(stacks)).items())
                .filteredOn(item -> item.resource().equals("aws_cloudwatch_dashboard"))
                .extracting(CostItem::monthly)
                .containsExactly(Money.ZERO, Money.ZERO, Money.ZERO, Money.parse("3"));
    }

    @Test
    void muchTrafficIsPaidForBeyondWhatIsFree() {
        var stack = new SampleEstate("us-east-1").service("testbed", Exposure.PUBLIC);

        Estimate busy = prices.estimate(new CostQuery(List.of(stack), List.of(), new Traffic(200_000_000)));

        assertThat(busy.items())
                .filteredOn(item -> item.resource().equals("aws_cloudfront_distribution"))
                .extracting(item -> item.what() + " " + item.monthly())
                .containsExactly("Requests to CloudFront $190.00", "Data out of CloudFront $82.96");
    }

    @Test
    void theTotalsAreTheSumsOfTheLinesAsTheyAreShown() {
        Estimate estimate = prices.estimate(CostQuery.of(new SampleEstate("us-east-1").withService()));

        assertThat(estimate.items().stream().map(CostItem::monthly).reduce(Money.ZERO, Money::plus))
                .isEqualTo(estimate.total());
        assertThat(estimate.accounts().stream()
                        .map(account -> estimate.of(account).total())
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(estimate.total());
    }
}
