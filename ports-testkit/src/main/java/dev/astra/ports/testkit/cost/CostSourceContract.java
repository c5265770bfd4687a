package dev.astra.ports.testkit.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Location;
import dev.astra.domain.account.Region;
import dev.astra.domain.cost.CostItem;
import dev.astra.domain.cost.CostQuery;
import dev.astra.domain.cost.Estimate;
import dev.astra.domain.cost.Money;
import dev.astra.domain.cost.Processor;
import dev.astra.domain.cost.Running;
import dev.astra.domain.cost.Traffic;
import dev.astra.domain.cost.Workload;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack.ServiceStack;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cost.CostSource;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import dev.astra.ports.testkit.cloud.CloudFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CostSource} keeps to. */
@Floor(7)
public abstract class CostSourceContract extends CapabilityContract<CloudFixture> {

    /** The contract of {@link Capability#COSTS}. */
    protected CostSourceContract() {
        super(Capability.COSTS);
    }

    private CostSource costs() {
        return fixture().cloud().costs();
    }

    private ServiceStack stack(Exposure exposure) {
        return stack(fixture().location(), exposure);
    }

    private static ServiceStack stack(Location location, Exposure exposure) {
        return new ServiceStack(location, new ServiceName("web"), ServiceShape.standIn(exposure));
    }

    private Estimate running(int tasks) {
        var stack = stack(Exposure.PUBLIC);
        var workload = new Workload(FargateSize.SMALLEST, Processor.ARM64, tasks, Workload.INCLUDED_STORAGE, 0);
        return costs().estimate(new CostQuery(
                List.of(stack), List.of(new Running.Known(stack.path(), workload)), Traffic.little()));
    }

    @Test
    void nothingCostsNothing() {
        Estimate estimate = costs().estimate(CostQuery.of(List.of()));

        assertThat(estimate.items()).isEmpty();
        assertThat(estimate.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void itSaysWhosePricesTheyAre() {
        assertThat(costs().estimate(CostQuery.of(List.of())).prices()).isNotBlank();
    }

    @Test
    void everyItemBelongsToAStackThatWasAskedFor() {
        var stack = stack(Exposure.PUBLIC);

        assertThat(costs().estimate(CostQuery.of(List.of(stack))).items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.stack()).isEqualTo(stack.path()))
                .allSatisfy(item -> assertThat(item.what()).isNotBlank());
    }

    @Test
    void theTotalIsTheSumOfTheItems() {
        Estimate estimate = running(2);

        assertThat(estimate.items().stream().map(CostItem::monthly).reduce(Money.ZERO, Money::plus))
                .isEqualTo(estimate.total());
    }

    @Test
    void moreTasksNeverCostLess() {
        assertThat(running(10).total()).isGreaterThanOrEqualTo(running(1).total());
    }

    @Test
    void aRegionWithoutPricesIsNoErrorAndNothingIsMadeUp() {
        var here = fixture().location();
        var nowhere = new Location(here.name(), here.account(), new Region("xx-nowhere-9"));

        Estimate estimate = costs().estimate(CostQuery.of(List.of(stack(nowhere, Exposure.PUBLIC))));

        assertThat(estimate.unknowns().isEmpty()).isEqualTo(estimate.total().compareTo(Money.ZERO) > 0);
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        assertThat(Together.run(8, number -> running(3))).containsOnly(running(3));
    }
}
