package dev.astra.ports.testkit.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.astra.domain.network.AddressBlock;
import dev.astra.domain.network.Permit;
import dev.astra.ports.cloud.Capability;
import dev.astra.ports.network.NetworkAccess;
import dev.astra.ports.testkit.Failing;
import dev.astra.ports.testkit.Floor;
import dev.astra.ports.testkit.Fresh;
import dev.astra.ports.testkit.Together;
import dev.astra.ports.testkit.cloud.CapabilityContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link NetworkAccess} keeps to. */
@Floor(15)
public abstract class NetworkAccessContract extends CapabilityContract<NetworkAccessFixture> {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String alice = Fresh.name("alice");
    private final String bob = Fresh.name("bob");
    private final AddressBlock home = freshIpv4();
    private final AddressBlock office = freshIpv4();
    private final AddressBlock homeIpv6 = freshIpv6();

    /** The contract of {@link Capability#NETWORK_ACCESS}. */
    protected NetworkAccessContract() {
        super(Capability.NETWORK_ACCESS);
    }

    private static AddressBlock freshIpv4() {
        var random = ThreadLocalRandom.current();
        return AddressBlock.parse(
                "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
    }

    private static AddressBlock freshIpv6() {
        return AddressBlock.parse("2001:db8:%x::%x/128"
                .formatted(
                        ThreadLocalRandom.current().nextInt(65_536),
                        ThreadLocalRandom.current().nextInt(65_536)));
    }

    private NetworkAccess access() {
        return fixture().cloud().networkAccess(fixture().location());
    }

    private Permit permit(String owner, Duration lifetime, AddressBlock... blocks) {
        return Permit.grant(owner, List.of(blocks), fixture().now(), lifetime);
    }

    private List<Permit> of(String... owners) {
        var wanted = List.of(owners);
        return access().list().stream()
                .filter(permit -> wanted.contains(permit.owner()))
                .toList();
    }

    @Test
    void aPermitIsListedAsItWasGiven() {
        var given = permit(alice, Permit.LONGEST, home, homeIpv6);

        assertThat(access().permit(given)).isEmpty();
        assertThat(of(alice)).containsExactly(given);
    }

    @Test
    void aPermitTakesThePlaceOfTheOneBefore() {
        access().permit(permit(alice, Permit.LONGEST, home, homeIpv6));
        var moved = permit(alice, Permit.LONGEST, office);

        assertThat(access().permit(moved)).containsExactly(home, homeIpv6);
        assertThat(of(alice)).containsExactly(moved);
    }

    @Test
    void aPermitForTheSameAddressBeginsAnew() {
        access().permit(permit(alice, Permit.LONGEST, home));
        fixture().advance(Duration.ofHours(4));
        var renewed = permit(alice, Permit.LONGEST, home);

        assertThat(access().permit(renewed)).containsExactly(home);
        fixture().advance(Duration.ofHours(5));

        assertThat(of(alice)).containsExactly(renewed);
    }

    @Test
    void aPermitEndsByItself() {
        access().permit(permit(alice, Permit.LONGEST, home, homeIpv6));

        fixture().advance(Permit.LONGEST.minus(MINUTE));
        assertThat(of(alice)).hasSize(1);
        fixture().advance(MINUTE.multipliedBy(2));

        assertThat(of(alice)).isEmpty();
    }

    @Test
    void aShorterPermitEndsEarlier() {
        access().permit(permit(alice, Duration.ofHours(1), home));
        access().permit(permit(bob, Duration.ofHours(3), office));

        fixture().advance(Duration.ofHours(2));

        assertThat(of(alice, bob)).extracting(Permit::owner).containsExactly(bob);
    }

    @Test
    void aPermitThatIsMadeShorterEndsEarlier() {
        access().permit(permit(alice, Permit.LONGEST, home));
        access().permit(permit(alice, Duration.ofHours(1), home));

        fixture().advance(Duration.ofHours(2));

        assertThat(of(alice)).isEmpty();
    }

    @Test
    void revokingClosesAtOnce() {
        access().permit(permit(alice, Permit.LONGEST, home, homeIpv6));

        assertThat(access().revoke(alice)).containsExactly(home, homeIpv6);
        assertThat(of(alice)).isEmpty();
    }

    @Test
    void revokingWithoutAPermitChangesNothing() {
        access().permit(permit(bob, Permit.LONGEST, office));

        assertThat(access().revoke(alice)).isEmpty();
        assertThat(of(bob)).hasSize(1);
    }

    @Test
    void aPermitCanBeGivenAgainAfterItWasRevoked() {
        access().permit(permit(alice, Permit.LONGEST, home));
        access().revoke(alice);
        var again = permit(alice, Permit.LONGEST, home);

        assertThat(access().permit(again)).isEmpty();
        assertThat(of(alice)).containsExactly(again);
    }

    @Test
    void peopleAtOneAddressHavePermitsOfTheirOwn() {
        access().permit(permit(alice, Permit.LONGEST, office));
        access().permit(permit(bob, Permit.LONGEST, office));
        assertThat(of(alice, bob)).extracting(Permit::owner).containsExactly(alice, bob);

        access().revoke(alice);

        assertThat(of(alice, bob)).extracting(Permit::owner).containsExactly(bob);
    }

    @Test
    void whoeverIsAtTheSameAddressLongerKeepsTheWayOpen() {
        access().permit(permit(alice, Permit.LONGEST, office));
        access().permit(permit(bob, Duration.ofHours(1), office));

        fixture().advance(Duration.ofHours(2));
        access().sweep(fixture().now());

        assertThat(of(alice, bob)).extracting(Permit::owner).containsExactly(alice);
    }

    @Test
    void environmentsHavePermitsOfTheirOwn() {
        access().permit(permit(alice, Permit.LONGEST, home));

        assertThat(fixture().cloud().networkAccess(fixture().elsewhere()).list())
                .extracting(Permit::owner)
                .doesNotContain(alice);
    }

    @Test
    void whatIsOpenBeyondItsTimeIsSweptAndNothingElse() {
        access().permit(permit(alice, Duration.ofHours(1), home));
        access().permit(permit(bob, Permit.LONGEST, office));

        access().sweep(fixture().now().plus(Duration.ofHours(2)));

        assertThat(of(alice, bob)).extracting(Permit::owner).containsExactly(bob);
    }

    @Test
    void ofPermitsGivenAtOnceExactlyOneRemains() {
        var blocks = Stream.generate(NetworkAccessContract::freshIpv4).limit(4).toList();

        Together.attempt(4, number -> access().permit(permit(alice, Permit.LONGEST, blocks.get(number))));

        assertThat(of(alice))
                .singleElement()
                .satisfies(permit -> assertThat(permit.blocks()).singleElement().isIn(blocks));
    }

    @Test
    void theListCannotBeChanged() {
        access().permit(permit(alice, Permit.LONGEST, home));

        Failing.onChange(access().list());
    }
}
