package dev.astra.domain.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The two kinds of internet addresses. */
public enum AddressVersion {
    IPV4("IPv4", 32),
    IPV6("IPv6", 128);

    private final String word;
    private final int bits;

    AddressVersion(String word, int bits) {
        this.word = word;
        this.bits = bits;
    }

    public String word() {
        return word;
    }

    public int bits() {
        return bits;
    }

    /** The canonical text of an address. */
    String text(BigInteger address) {
        return switch (this) {
            case IPV4 -> String.join(".", groups(address, 8, 10));
            case IPV6 -> shortened(groups(address, 16, 16));
        };
    }

    private List<String> groups(BigInteger address, int width, int radix) {
        var groups = new ArrayList<String>();
        var mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        for (int shift = bits - width; shift >= 0; shift -= width) {
            groups.add(address.shiftRight(shift).and(mask).toString(radix));
        }
        return groups;
    }

    /** The longest run of zeros, the first of equals, becomes "::" if it has two groups or more (RFC 5952). */
    private static String shortened(List<String> groups) {
        int begin = 0;
        int longest = 1;
        for (int i = 0; i < groups.size(); i++) {
            int length = zeros(groups, i);
            if (length > longest) {
                begin = i;
                longest = length;
            }
        }
        if (longest == 1) {
            return String.join(":", groups);
        }
        return String.join(":", groups.subList(0, begin)) + "::"
                + String.join(":", groups.subList(begin + longest, groups.size()));
    }

    private static int zeros(List<String> groups, int from) {
        int end = from;
        while (end < groups.size() && groups.get(end).equals("0")) {
            end++;
        }
        return end - from;
    }
}
