package dev.astra.hcl;

import java.math.BigDecimal;
import java.util.Optional;

/** Number literals: decimal digits, at most one point, at most one exponent. */
final class Numbers {
    /** A number with more digits than this is a mistake or an attack; reading it would take time and memory without end. */
    private static final int MAXIMUM_DIGITS = 10_000;

    private Numbers() {}

    /**
     * The offset after the number that begins at an offset. Points and exponents are taken as they come, so that "1.2.3" is one
     * wrong number and not three tokens; a point at the end belongs to what follows.
     */
    static int end(String text, int start) {
        int at = start;
        int end = start;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '.') {
                at++;
                continue;
            }
            int digits = isDigit(unit) ? at : exponentDigits(text, at);
            if (digits < 0) {
                break;
            }
            at = digits + 1;
            end = at;
        }
        return end;
    }

    /** The offset of the first digit of the exponent that begins at an offset, or -1 when none does. */
    private static int exponentDigits(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return -1;
        }
        boolean signed = text.startsWith("+", at + 1) || text.startsWith("-", at + 1);
        int digits = signed ? at + 2 : at + 1;
        return digits < text.length() && isDigit(text.charAt(digits)) ? digits : -1;
    }

    static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** The exact value of a literal, or nothing when it is no number or too long or too large to be meant. */
    static Optional<BigDecimal> value(String literal) {
        if (literal.length() > MAXIMUM_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(literal))
                    .filter(number -> Math.abs((long) number.scale()) <= MAXIMUM_DIGITS)
                    .map(Numbers::canonical);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The same number in its shortest form: 1.50 as 1.5, 1e3 as 1000. */
    static BigDecimal canonical(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
