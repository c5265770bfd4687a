package dev.astra.domain.network;

import dev.astra.domain.error.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of IPv4 addresses in CIDR form.
 *
 * @param first the first address, as an unsigned number below 2^32; its host bits are zero
 * @param prefix the length of the network part, 0 to 32
 */
public record Ipv4Block(long first, int prefix) implements Comparable<Ipv4Block> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** The private range out of which every network is cut. */
    public static final Ipv4Block PRIVATE_10 = parse("10.0.0.0/8");

    public Ipv4Block {
        if (prefix < 0 || prefix > 32 || first < 0 || first >= 1L << 32 || first % (1L << (32 - prefix)) != 0) {
            throw Failures.invalid(
                            "The address block is not valid", "the address must have no bits set beyond the prefix")
                    .exception();
        }
    }

    public static Ipv4Block parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Failures.invalid("The address block '" + text + "' is not valid", "expected a.b.c.d/n")
                    .exception();
        }
        long address = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(matcher.group(group));
            if (octet > 255) {
                throw Failures.invalid("The address block '" + text + "' is not valid", octet + " is over 255")
                        .exception();
            }
            address = address << 8 | octet;
        }
        return new Ipv4Block(address, Integer.parseInt(matcher.group(5)));
    }

    public long size() {
        return 1L << (32 - prefix);
    }

    /** Addresses that hosts can use: all but the network and broadcast addresses. */
    public long hosts() {
        return Math.max(0, size() - 2);
    }

    public boolean contains(Ipv4Block other) {
        return other.prefix >= prefix && other.first >= first && other.first < first + size();
    }

    public boolean overlaps(Ipv4Block other) {
        return contains(other) || other.contains(this);
    }

    /** Cuts the block into equal parts of the longer prefix, in address order. */
    public List<Ipv4Block> split(int longerPrefix) {
        if (longerPrefix < prefix || longerPrefix > 32) {
            throw new IllegalArgumentException("cannot split /" + prefix + " into /" + longerPrefix);
        }
        var parts = new ArrayList<Ipv4Block>();
        long step = 1L << (32 - longerPrefix);
        for (long address = first; address < first + size(); address += step) {
            parts.add(new Ipv4Block(address, longerPrefix));
        }
        return List.copyOf(parts);
    }

    /** The leading two octets, by which a /16 is commonly named: {@code 10.160}. */
    public String shortName() {
        return (first >> 24) + "." + (first >> 16 & 255);
    }

    @Override
    public int compareTo(Ipv4Block other) {
        int byAddress = Long.compare(first, other.first);
        return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d/%d".formatted(first >> 24, first >> 16 & 255, first >> 8 & 255, first & 255, prefix);
    }
}
