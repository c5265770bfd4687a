package dev.astra.provider.local.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads times in the form that {@link Instant#toString} writes for the years 0 to 9999. A program that has just started
 * reads hundreds of them, and the general parser is slow until it is compiled.
 */
public final class Iso {
    private static final String FORM = "....-..-..T..:..:..";
    private static final int NANO_DIGITS = 9;

    private Iso() {}

    /** The time, or a {@link DateTimeException} when the text is none. */
    public static Instant parse(String text) {
        int length = text.length();
        int fraction = length - FORM.length() - 2;
        if (length <= FORM.length() || text.charAt(length - 1) != 'Z' || fraction == 0 || fraction > NANO_DIGITS) {
            throw new DateTimeException(text);
        }
        for (int i = 0; i < FORM.length(); i++) {
            if (FORM.charAt(i) != '.' && FORM.charAt(i) != text.charAt(i)) {
                throw new DateTimeException(text);
            }
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos(text, fraction))
                .toInstant(ZoneOffset.UTC);
    }

    private static int nanos(String text, int digits) {
        if (digits < 0) {
            return 0;
        }
        if (text.charAt(FORM.length()) != '.') {
            throw new DateTimeException(text);
        }
        int nanos = number(text, FORM.length() + 1, FORM.length() + 1 + digits);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
