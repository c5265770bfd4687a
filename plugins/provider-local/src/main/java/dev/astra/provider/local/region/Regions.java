package dev.astra.provider.local.region;

import dev.astra.domain.account.Region;
import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import dev.astra.ports.cloud.RegionCatalog;
import java.util.List;
import java.util.stream.Stream;

/** Regions under the names that AWS gave its own, each with three zones. */
public record Regions() implements RegionCatalog {
    public static final Region DEFAULT = new Region("us-east-2");

    private static final List<String> NAMES = List.of(
            "af-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-south-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2");

    @Override
    public List<String> zones(Region region) {
        if (!NAMES.contains(region.value())) {
            throw unknown(
                    Failures.notFound("The region", region.value(), "the embedded cloud has no such region"), region);
        }
        return Stream.of("a", "b", "c").map(zone -> region + zone).toList();
    }

    /** Refuses a setting that names a region that does not exist. */
    public static void require(Region region) {
        if (!NAMES.contains(region.value())) {
            throw unknown(
                    Failures.invalid("The region cannot be '" + region + "'", "the embedded cloud has none such"),
                    region);
        }
    }

    private static AstraException unknown(Failure failure, Region region) {
        return Nearest.to(region.value(), NAMES)
                .map(near -> failure.next("Choose " + near + " if that is what you mean."))
                .orElseGet(() -> failure.next("Choose one of " + String.join(", ", NAMES) + "."))
                .exception();
    }
}
