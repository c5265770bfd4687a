package dev.astra.provider.local.state;

/** Numbers that look random and are the same for the same start, on every machine and Java version (SplitMix64). */
public final class Dice {
    private static final String HEX = "0123456789abcdef";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice that depend on the origin and on what they are thrown for. */
    public static Dice of(long origin, String purpose) {
        return new Dice(mix(origin ^ hash(purpose)));
    }

    /** A number for a text (FNV-1a). */
    public static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    public long next() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    /** A number from 0 up to and without the bound. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    public String hex(int length) {
        return text(HEX, length);
    }

    /** Letters of both cases and digits. */
    public String letters(int length) {
        return text(LETTERS, length);
    }

    /** Decimal digits, the first of which is not zero. */
    public String digits(int length) {
        return text("123456789", 1) + text("0123456789", length - 1);
    }

    /** In the form of a random UUID. */
    public String uuid() {
        return "%s-%s-4%s-a%s-%s".formatted(hex(8), hex(4), hex(3), hex(3), hex(12));
    }

    private String text(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }
}
