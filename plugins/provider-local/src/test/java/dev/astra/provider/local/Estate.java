package dev.astra.provider.local;

import dev.astra.domain.account.AccountCreation;
import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.AccountRequest;
import dev.astra.domain.account.DomainName;
import dev.astra.domain.account.EmailAddress;
import dev.astra.domain.account.Location;
import dev.astra.domain.infrastructure.ServiceShape;
import dev.astra.domain.infrastructure.Stack;
import dev.astra.domain.network.Ipv4Block;
import dev.astra.domain.network.NetworkPlan;
import dev.astra.domain.operation.ProgressListener;
import dev.astra.domain.service.Exposure;
import dev.astra.domain.service.FargateSize;
import dev.astra.domain.service.ServiceName;
import dev.astra.ports.cloud.Cloud;
import dev.astra.ports.cloud.CloudSettings;
import dev.astra.ports.infrastructure.Applied;
import dev.astra.ports.infrastructure.CommandEnvironment;
import dev.astra.ports.infrastructure.Execution;
import dev.astra.provider.local.region.Regions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Builds in an embedded cloud what Astra would build. */
record Estate(Cloud cloud) {
    private static final EmailAddress EMAIL = new EmailAddress("aws@example.com");

    static Estate in(Path home, Map<String, String> more) {
        var values = new HashMap<>(Map.of("clock", "virtual", "seed", "estate"));
        values.putAll(more);
        return new Estate(new LocalProvider().open(new CloudSettings(Regions.DEFAULT, home, values)));
    }

    static Estate in(Path home) {
        return in(home, Map.of());
    }

    /** The environment of that name; its account is made when it is not there. */
    Location environment(String name) {
        var accounts = cloud.accounts();
        accounts.ensureOrganization();
        var account = new AccountName(name);
        var creation = accounts.request(new AccountRequest(account, EMAIL.tagged(name)));
        if (creation instanceof AccountCreation.InProgress) {
            cloud.time().sleep(Duration.ofSeconds(5));
            creation = accounts.creation(creation.requestId());
        }
        return new Location(account, ((AccountCreation.Succeeded) creation).account(), Regions.DEFAULT);
    }

    static Stack.PlatformStack platform(Location location) {
        var network = NetworkPlan.divide(Ipv4Block.parse("10.176.0.0/16"), new Regions().zones(Regions.DEFAULT));
        return new Stack.PlatformStack(location, network, new DomainName(location.name() + ".orreri.xyz"));
    }

    static Stack.ServiceStack service(Location location, String name, Exposure exposure, int desired) {
        var shape = new ServiceShape(exposure, ServiceShape.STAND_IN, FargateSize.SMALLEST, 8080, desired);
        return new Stack.ServiceStack(location, new ServiceName(name), shape);
    }

    static Execution execution(Stack stack) {
        return new Execution(Path.of("unused"), stack, CommandEnvironment.none());
    }

    Applied apply(Stack stack) {
        return cloud.infrastructure().orElseThrow().apply(execution(stack), ProgressListener.silent());
    }

    /** A service on a platform, steady. */
    ServiceName running(Location location, String name, int desired) {
        apply(platform(location));
        apply(service(location, name, Exposure.PUBLIC, desired));
        cloud.time().sleep(Duration.ofMinutes(3));
        return new ServiceName(name);
    }
}
