package dev.astra.aws.cloud;

import dev.astra.aws.client.AwsClient;
import dev.astra.aws.client.AwsClients;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.Failures;
import dev.astra.domain.error.Nearest;
import dev.astra.ports.cloud.RegionCatalog;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneOptInStatus;
import software.amazon.awssdk.services.ec2.model.AvailabilityZoneState;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;

/**
 * The regions the caller's account can use, as EC2 knows them. A region is looked up in the organization's own before
 * it is asked itself: the address of one that does not exist leads nowhere.
 */
final class AwsRegionCatalog implements RegionCatalog {
    private static final String STANDARD_ZONE = "availability-zone";
    private static final String NOT_ENABLED = "not-opted-in";

    private final AwsClients clients;
    private final Region home;

    AwsRegionCatalog(AwsClients clients, Region home) {
        this.clients = clients;
        this.home = home;
    }

    @Override
    public List<String> zones(Region region) {
        requireUsable(region);
        return client(region)
                .call(
                        Ec2Client::describeAvailabilityZones,
                        DescribeAvailabilityZonesRequest.builder().build())
                .availabilityZones()
                .stream()
                .filter(AwsRegionCatalog::usable)
                .map(AvailabilityZone::zoneName)
                .sorted()
                .toList();
    }

    private void requireUsable(Region region) {
        var regions = client(home)
                .call(
                        Ec2Client::describeRegions,
                        DescribeRegionsRequest.builder().allRegions(true).build())
                .regions();
        var found = regions.stream()
                .filter(known -> known.regionName().equals(region.value()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        region,
                        regions.stream()
                                .map(software.amazon.awssdk.services.ec2.model.Region::regionName)
                                .toList()));
        if (NOT_ENABLED.equals(found.optInStatus())) {
            throw Failures.invalid("The region '" + region + "' cannot be used", "it is not enabled in this account")
                    .next("Enable it: aws account enable-region --region-name " + region)
                    .exception();
        }
    }

    private static RuntimeException unknown(Region region, List<String> known) {
        var failure = Failures.notFound("The region", region.value(), "AWS has none of that name");
        return Nearest.to(region.value(), known)
                .map(near -> failure.next("Did you mean '" + near + "'?"))
                .orElse(failure)
                .exception();
    }

    /** Local zones and wavelength zones cannot hold what a network needs. */
    private static boolean usable(AvailabilityZone zone) {
        return STANDARD_ZONE.equals(zone.zoneType())
                && zone.state() == AvailabilityZoneState.AVAILABLE
                && zone.optInStatus() != AvailabilityZoneOptInStatus.NOT_OPTED_IN;
    }

    private AwsClient<Ec2Client> client(Region region) {
        return clients.own("ec2", Ec2Client.class, Ec2Client::builder, region);
    }
}
