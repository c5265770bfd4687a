package dev.astra.domain.network;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failure;
import dev.astra.domain.error.Failures;
import java.util.List;

/** Which blocks a permit may name: addresses that the internet routes to somebody, and few of them. */
final class PermittedBlocks {
    private static final int WIDEST_IPV4 = 24;
    private static final int WIDEST_IPV6 = 48;
    private static final AddressBlock GLOBAL_IPV6 = AddressBlock.parse("2000::/3");

    /** Ranges that never arrive from the internet (RFC 6890), and those that belong to many at once. */
    private static final List<AddressBlock> NOBODYS_OWN = List.of(
            AddressBlock.parse("0.0.0.0/8"),
            AddressBlock.parse("10.0.0.0/8"),
            AddressBlock.parse("100.64.0.0/10"),
            AddressBlock.parse("127.0.0.0/8"),
            AddressBlock.parse("169.254.0.0/16"),
            AddressBlock.parse("172.16.0.0/12"),
            AddressBlock.parse("192.168.0.0/16"),
            AddressBlock.parse("224.0.0.0/3"));

    private PermittedBlocks() {}

    static void require(AddressBlock block) {
        int widest = block.version() == AddressVersion.IPV4 ? WIDEST_IPV4 : WIDEST_IPV6;
        if (block.prefix() < widest) {
            throw refused(
                    block,
                    "it is wider than /" + widest,
                    "Name the address you come from, or a block of /" + widest + " or smaller.");
        }
        if (nobodysOwn(block)) {
            throw refused(
                    block,
                    "the internet does not know it as yours",
                    "Leave --cidr away to have your public address found.");
        }
    }

    private static boolean nobodysOwn(AddressBlock block) {
        return switch (block.version()) {
            case IPV4 -> NOBODYS_OWN.stream().anyMatch(block::overlaps);
            case IPV6 -> !GLOBAL_IPV6.overlaps(block);
        };
    }

    private static AstraException refused(AddressBlock block, String why, String next) {
        Failure failure = Failures.invalid("No permit can be given to " + block, why);
        return failure.next(next).exception();
    }
}
