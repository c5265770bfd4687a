package dev.astra.ports.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.account.Region;
import dev.astra.domain.error.ErrorCategory;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.cloud.RegionCatalog;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Together;
import org.junit.jupiter.api.Test;

/** What every {@link RegionCatalog} keeps to. */
@Floor(5)
public abstract class RegionCatalogContract extends CapabilityContract<CloudFixture> {

    /** The contract of {@link Capability#REGIONS}. */
    protected RegionCatalogContract() {
        super(Capability.REGIONS);
    }

    private RegionCatalog catalog() {
        return fixture().cloud().regions();
    }

    private Region region() {
        return fixture().location().region();
    }

    @Test
    void aRegionHasZonesWithDistinctNames() {
        assertThat(catalog().zones(region()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(zone -> assertThat(zone).isNotBlank());
    }

    @Test
    void theOrderOfZonesIsStable() {
        assertThat(catalog().zones(region())).isEqualTo(catalog().zones(region()));
    }

    @Test
    void zonesCannotBeChanged() {
        Failing.onChange(catalog().zones(region()));
    }

    @Test
    void aRegionThatDoesNotExistIsNotFound() {
        var refused = Failing.with(ErrorCategory.NOT_FOUND, () -> catalog().zones(new Region("xx-nowhere-9")));

        assertThat(refused).hasMessageContaining("xx-nowhere-9");
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        var expected = catalog().zones(region());

        assertThat(Together.run(8, number -> catalog().zones(region()))).containsOnly(expected);
    }
}
