package dev.astra.domain.network;

import dev.astra.domain.error.AstraException;
import dev.astra.domain.error.Failures;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A block of addresses of either version in CIDR form; a single address is a block of the longest prefix.
 *
 * @param first the first address as an unsigned number; its host bits are zero
 * @param prefix the length of the network part
 */
public record AddressBlock(AddressVersion version, BigInteger first, int prefix) implements Comparable<AddressBlock> {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    public AddressBlock {
        if (prefix < 0 || prefix > version.bits() || first.signum() < 0 || first.bitLength() > version.bits()) {
            throw invalid(version.text(first) + "/" + prefix, "the prefix is 0 to " + version.bits());
        }
        BigInteger network = network(version, first, prefix);
        if (!network.equals(first)) {
            throw invalid(
                    version.text(first) + "/" + prefix,
                    "it has bits set beyond the prefix; the block around it is " + version.text(network) + "/"
                            + prefix);
        }
    }

    /** Understands {@code 203.0.113.7}, {@code 203.0.113.0/24} and the same of IPv6. */
    public static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        AddressVersion version = address.indexOf(':') < 0 ? AddressVersion.IPV4 : AddressVersion.IPV6;
        byte[] bytes = bytes(version, address, text);
        if (slash < 0) {
            return new AddressBlock(version, new BigInteger(1, bytes), version.bits());
        }
        String prefix = text.substring(slash + 1);
        if (!PREFIX.matcher(prefix).matches()) {
            throw invalid(text, "the prefix behind '/' is not a number");
        }
        return new AddressBlock(version, new BigInteger(1, bytes), Integer.parseInt(prefix));
    }

    private static byte[] bytes(AddressVersion version, String address, String text) {
        boolean formed =
                (version == AddressVersion.IPV4 ? IPV4 : IPV6).matcher(address).matches();
        try {
            byte[] bytes = formed ? InetAddress.ofLiteral(address).getAddress() : new byte[0];
            if (bytes.length * Byte.SIZE == version.bits()) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(text, "it is not an IP address");
        }
        throw invalid(text, "it is not an IP address");
    }

    private static BigInteger network(AddressVersion version, BigInteger address, int prefix) {
        int host = version.bits() - prefix;
        return address.shiftRight(host).shiftLeft(host);
    }

    public boolean overlaps(AddressBlock other) {
        int shorter = Math.min(prefix, other.prefix);
        return version == other.version
                && network(version, first, shorter).equals(network(version, other.first, shorter));
    }

    @Override
    public int compareTo(AddressBlock other) {
        int byVersion = version.compareTo(other.version);
        int byAddress = byVersion != 0 ? byVersion : first.compareTo(other.first);
        return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
    }

    /** The canonical form, as AWS writes it. */
    @Override
    public String toString() {
        return version.text(first) + "/" + prefix;
    }

    private static AstraException invalid(String text, String why) {
        return Failures.invalid("The address block '" + text + "' is not valid", why)
                .next("Write an address such as 203.0.113.7, or a block such as 203.0.113.0/28.")
                .exception();
    }
}
