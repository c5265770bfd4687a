package dev.astra.domain.network;

import dev.astra.domain.account.AccountName;
import dev.astra.domain.account.Region;
import dev.astra.domain.error.CoreError;
import dev.astra.domain.error.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which /16 of 10.0.0.0/8 belongs to which environment and region. An environment reserves a /12, that is room for
 * sixteen regions side by side; the three usual environments have fixed places, others follow. The low ranges, which
 * home and office networks like to use, are handed out last.
 */
public record AddressPlan(List<NetworkAllocation> allocations) {
    private static final int RESERVATION = 12;
    private static final int NETWORK = 16;
    private static final Map<String, Ipv4Block> USUAL = Map.of(
            "production", Ipv4Block.parse("10.160.0.0/12"),
            "staging", Ipv4Block.parse("10.176.0.0/12"),
            "development", Ipv4Block.parse("10.192.0.0/12"));

    public AddressPlan {
        allocations = allocations.stream().sorted().toList();
    }

    public static AddressPlan empty() {
        return new AddressPlan(List.of());
    }

    public Optional<NetworkAllocation> find(AccountName environment, Region region) {
        return allocations.stream()
                .filter(allocation -> allocation.environment().equals(environment)
                        && allocation.region().equals(region))
                .findFirst();
    }

    /**
     * The allocation of the environment in the region: the present one, or the next that the plan would give it.
     *
     * @param zones the zones a new network is divided over
     */
    public NetworkAllocation allocate(AccountName environment, Region region, List<String> zones) {
        return find(environment, region)
                .orElseGet(() -> new NetworkAllocation(environment, region, next(environment), zones));
    }

    public AddressPlan with(NetworkAllocation allocation) {
        var clash = allocations.stream()
                .filter(present -> present.block().overlaps(allocation.block()) && !present.equals(allocation))
                .findFirst();
        if (clash.isPresent()) {
            throw Failure.of(
                            CoreError.ALREADY_EXISTS,
                            "The address block " + allocation.block() + " cannot be used",
                            "it overlaps " + clash.get().block() + " of "
                                    + clash.get().environment())
                    .exception();
        }
        var more = new ArrayList<>(allocations);
        if (!more.contains(allocation)) {
            more.add(allocation);
        }
        return new AddressPlan(more);
    }

    /** The free parts of 10.0.0.0/8 as the fewest possible blocks, in address order. */
    public List<Ipv4Block> free() {
        var free = new ArrayList<Ipv4Block>();
        collectFree(Ipv4Block.PRIVATE_10, free);
        return List.copyOf(free);
    }

    private void collectFree(Ipv4Block block, List<Ipv4Block> free) {
        if (isFree(block)) {
            free.add(block);
        } else if (block.prefix() < NETWORK) {
            block.split(block.prefix() + 1).forEach(half -> collectFree(half, free));
        }
    }

    private boolean isFree(Ipv4Block block) {
        return allocations.stream().noneMatch(allocation -> allocation.block().overlaps(block));
    }

    private Ipv4Block next(AccountName environment) {
        return candidates(environment)
                .flatMap(reservation -> reservation.split(NETWORK).stream())
                .filter(this::isFree)
                .findFirst()
                .orElseThrow(
                        () -> Failure.of(CoreError.ALREADY_EXISTS, "No network can be planned", "10.0.0.0/8 is used up")
                                .exception());
    }

    private Stream<Ipv4Block> candidates(AccountName environment) {
        var own = reservations(environment);
        var usual = Stream.ofNullable(USUAL.get(environment.value()));
        var unused = byPreference().filter(block -> isFree(block) && !USUAL.containsValue(block));
        return Stream.of(own, usual, unused, byPreference()).flatMap(blocks -> blocks);
    }

    private Stream<Ipv4Block> reservations(AccountName environment) {
        return byPreference()
                .filter(block -> allocations.stream()
                        .anyMatch(allocation ->
                                allocation.environment().equals(environment) && block.contains(allocation.block())));
    }

    /** From 10.160 upwards, then from 10.144 downwards. */
    private static Stream<Ipv4Block> byPreference() {
        long pivot = Ipv4Block.parse("10.160.0.0/12").first();
        return Ipv4Block.PRIVATE_10.split(RESERVATION).stream()
                .sorted(Comparator.comparing((Ipv4Block block) -> block.first() < pivot)
                        .thenComparingLong(block -> Math.abs(block.first() - pivot)));
    }
}
